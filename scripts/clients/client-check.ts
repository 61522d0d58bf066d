/** Where a check works, and for which service. */
export interface CheckPlace {
  /** An empty folder that all checks share. */
  readonly folder: string
  /** Address and key of the service, for the programs that a check runs. */
  readonly environment: NodeJS.ProcessEnv
}

export interface ClientCheck {
  readonly name: string
  /** @returns what to print; it throws when the check fails */
  readonly run: (place: CheckPlace) => Promise<string>
}

/** @throws Error unless an example has shown, for each of its three needs, case studies and peers */
export function expectExample({ stdout, stderr }: { stdout: string; stderr: string }): string {
  const count = (line: RegExp) => stdout.match(line)?.length ?? 0
  const [studies, peers] = [count(/^ {2}\d+ {2}\S/gm), count(/^ {2}Who to contact: \S+/gm)]
  if (studies !== 9 || peers !== 3) throw new Error(`The example printed:\n${stdout}${stderr}`)
  return `${studies} case studies and peers for ${peers} needs`
}
