import { Command } from 'commander'
import { meantMember } from '../domain/index.js'
import {
  addPerson,
  deletePerson,
  editPerson,
  findPerson,
  listPeople,
  newPerson,
  type Person,
} from '../features/people/index.js'
import { commandName } from './command-name.js'
import { commandLine, withCatalogue, withDatabase } from './open-database.js'
import { advise, confirm, printResult } from './output.js'
import { parseGiven } from './parse-given.js'
import { newTable } from './table.js'

interface Given {
  role: string
  name?: string
  email?: string
  member?: string
}

const add = new Command('add')
  .description('add a person who can sign in; prints the id')
  .requiredOption('--role <role>', 'member, staff or admin')
  .option('--name <name>', 'the name that others see')
  .option('--email <address>', 'also used to find the person at sign-in with OpenID Connect')
  .option('--member <code>', 'the member a contact point belongs to, for example BF')
  .action(async ({ role, name, email, member }: Given) => {
    const added = await withCatalogue(async (services, codes) => {
      const memberCode = member && meantMember(member, codes)
      return addPerson(services, commandLine, parseGiven(newPerson, { role, name, email, memberCode }))
    })
    printResult(added, added.id)
    advise(`To create a sign-in link: ${commandName} sign-in-link ${added.id}`)
  })

const list = new Command('list').description('list people').action(async () => {
  const people = await withDatabase((services) => listPeople(services, commandLine))
  const table = newTable({
    head: ['id', 'name', 'email', 'role', 'member', 'active'],
  })
  for (const { id, name, email, role, memberCode, active } of people) {
    table.push([id, name ?? '', email ?? '', role, memberCode ?? '', active ? 'yes' : 'no'])
  }
  printResult(people, String(table))
})

const deactivate = new Command('deactivate')
  .description('deactivate a person and end all their sessions')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const person = await setActive(idOrEmail, false)
    confirm(person, `${person.id} can no longer sign in`)
  })

const reactivate = new Command('reactivate')
  .description('reactivate a person')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const person = await setActive(idOrEmail, true)
    const { id } = person
    confirm(person, `${id} can sign in again`)
    advise(`Earlier sessions and links stay ended. To create a new link: ${commandName} sign-in-link ${id}`)
  })

const exportData = new Command('export')
  .description('print everything that is stored about a person, as JSON')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const data = await withDatabase(async (services) => {
      const { id } = await findPerson(services, idOrEmail)
      const { exportPersonData } = await import('../features/person-data/index.js')
      return exportPersonData(services, commandLine, id)
    })
    printResult(data, JSON.stringify(data, null, 2))
  })

const remove = new Command('delete')
  .description('delete a person permanently; what they did stays, under an id that leads to nobody')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const id = await withDatabase(async (services) => {
      const found = await findPerson(services, idOrEmail)
      await deletePerson(services, commandLine, found.id)
      return found.id
    })
    confirm({ id }, `${id} is deleted`)
    advise('Earlier backups still hold name and address. After a restore of one, delete the person again.')
  })

export const peopleCommand = new Command('people')
  .description('manage who can sign in')
  .addCommand(add)
  .addCommand(list)
  .addCommand(deactivate)
  .addCommand(reactivate)
  .addCommand(exportData)
  .addCommand(remove)

function setActive(idOrEmail: string, active: boolean): Promise<Person> {
  return withDatabase(async (services) => {
    const { id } = await findPerson(services, idOrEmail)
    return editPerson(services, commandLine, id, { active })
  })
}
