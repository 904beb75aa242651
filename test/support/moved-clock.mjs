// Loaded before a program (`node --import`), whose clock of the wall it moves by as many milliseconds as it is sent. As
// `{ still: <milliseconds> }`, both clocks: so much time has passed in which the process stood still.
const machine = Date.now
let moved = Number(process.env.CLOCK_MOVED ?? 0)
Date.now = () => machine() + moved
globalThis.Date = new Proxy(Date, {
  construct: (Real, given, as) => Reflect.construct(Real, given.length > 0 ? given : [Real.now()], as),
  apply: Real => new Real(Real.now()).toString(),
})
const sinceStart = performance.now.bind(performance)
let stood = 0
performance.now = () => sinceStart() + stood
// A day that is played in seconds: every wait is so many times shorter.
const shorter = Number(process.env.WAITS_SHORTER ?? 1)
if (shorter > 1)
  for (const name of ['setTimeout', 'setInterval']) {
    const wait = globalThis[name]
    globalThis[name] = (work, ms = 0, ...given) => wait(work, ms / shorter, ...given)
  }
process.on('message', said => {
  const { still = 0 } = typeof said === 'object' ? said : {}
  stood += still
  moved += typeof said === 'object' ? still : said
})
// Nobody is kept waiting for the next one.
process.channel?.unref()
