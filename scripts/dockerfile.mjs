// What a Dockerfile says, as far as ours needs it.

/**
 * Its stages in order, each with its steps;
 * comments and blank lines are left out. Throws on what it does not know, so that nothing is passed over.
 */
export function readDockerfile(text) {
  const stages = []
  for (const line of text.split('\n').map(each => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const [, verb, rest] = /^([A-Z]+) (.+)$/.exec(line) ?? []
    if (!verb || !KNOWN.includes(verb)) throw new Error(`Dockerfile: not understood: ${line}`)
    if (verb === 'FROM') {
      const [base, , name = ''] = rest.split(' ')
      stages.push({ base, name, steps: [] })
    } else stages.at(-1).steps.push({ verb, rest: rest.startsWith('[') ? JSON.parse(rest) : rest })
  }
  return stages
}

const KNOWN = 'FROM WORKDIR COPY RUN ENV USER EXPOSE HEALTHCHECK ENTRYPOINT CMD'.split(' ')

/** A COPY as `{ from, sources, to }`; `from` is the stage, null for the project. */
export function readCopy(rest) {
  const [, from = null, paths] = /^(?:--from=(\S+) )?([^-].*)$/.exec(rest) ?? []
  if (!paths) throw new Error(`Dockerfile: not understood: COPY ${rest}`)
  const names = paths.split(' ')
  return { from, sources: names.slice(0, -1), to: names.at(-1) }
}

/** The command within a HEALTHCHECK. */
export function readHealthcheck(rest) {
  return JSON.parse(rest.slice(rest.indexOf(' CMD ') + ' CMD '.length))
}
