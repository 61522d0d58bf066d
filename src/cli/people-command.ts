import { Command } from 'commander'
import { addPerson, editPerson, findPerson, listPeople, newPerson, type Person } from '../features/people/index.js'
import { commandLine, withCatalogue, withDatabase } from './open-database.js'
import { parseGiven } from './parse-given.js'
import { newTable } from './table.js'

interface Given {
  role: string
  name?: string
  email?: string
  member?: string
}

const add = new Command('add')
  .description('add somebody who can sign in; prints the id')
  .requiredOption('--role <role>', 'member, staff or admin')
  .option('--name <name>', 'how others know them')
  .option('--email <address>', 'also how a sign-in by OpenID Connect finds them')
  .option('--member <code>', 'the member a contact point belongs to, for example BF')
  .action(async ({ role, name, email, member }: Given) => {
    const given = parseGiven(newPerson, { role, name, email, memberCode: member?.toUpperCase() })
    const { id } = await withCatalogue((database) => addPerson(database, commandLine, given))
    process.stdout.write(`${id}\n`)
    process.stderr.write(`To let them in: npm run passerelle -- sign-in-link ${id}\n`)
  })

const list = new Command('list').description('list people').action(async () => {
  const people = await withDatabase((database) => listPeople(database, commandLine))
  const table = newTable({
    head: ['id', 'name', 'email', 'role', 'member', 'active'],
  })
  for (const { id, name, email, role, memberCode, active } of people) {
    table.push([id, name ?? '', email ?? '', role, memberCode ?? '', active ? 'yes' : 'no'])
  }
  process.stdout.write(`${table}\n`)
})

const deactivate = new Command('deactivate')
  .description('keep a person from signing in, and sign them out everywhere')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const { id } = await setActive(idOrEmail, false)
    process.stdout.write(`${id} can no longer sign in\n`)
  })

const reactivate = new Command('reactivate')
  .description('let a person sign in again who was deactivated')
  .argument('<person>', 'id or email address')
  .action(async (idOrEmail: string) => {
    const { id } = await setActive(idOrEmail, true)
    process.stdout.write(`${id} can sign in again\n`)
    process.stderr.write(`What they had before has ended. A new link: npm run passerelle -- sign-in-link ${id}\n`)
  })

export const peopleCommand = new Command('people')
  .description('manage who can sign in')
  .addCommand(add)
  .addCommand(list)
  .addCommand(deactivate)
  .addCommand(reactivate)

function setActive(idOrEmail: string, active: boolean): Promise<Person> {
  return withDatabase(async (database) => {
    const { id } = await findPerson(database, idOrEmail)
    return editPerson(database, commandLine, id, { active })
  })
}
