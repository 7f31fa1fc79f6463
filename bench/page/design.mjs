// Designs as large as wanted, as text: jobs beside each other, which make a tall drawing, and rows, which make a wide one.

/** @typedef {{ readonly text: string, readonly nodes: number, readonly jobs: number }} BenchDesign */

const NODES_PER_JOB = 6
const ROW = 40

/** Jobs of six nodes each. @param {number} nodes @returns {BenchDesign} */
export function jobsDesign(nodes) {
  const jobs = Math.ceil(nodes / NODES_PER_JOB)
  const lines = Array.from({ length: jobs }, (_, i) => [
    `let main${i} = foreign "Unikernel${i}.Main" (stackv4 @-> console @-> kv_ro @-> time @-> job)`,
    `let net${i} = netif ~group:"g${i}" "tap${i}"`,
    `let stack${i} = generic_stackv4 ~group:"g${i}" net${i}`,
    `let console${i} = custom_console "c${i}"`,
    `let store${i} = crunch "dir${i}"`,
    `let time${i} = default_time`,
  ])
  const names = Array.from({ length: jobs }, (_, i) => `main${i} $ stack${i} $ console${i} $ store${i} $ time${i}`)
  return {
    text: `open Mirage\n${lines.flat().join('\n')}\nlet () = register "bench" [ ${names.join('; ')} ]\n`,
    nodes: jobs * NODES_PER_JOB + 1,
    jobs,
  }
}

/** Rows of forty nodes, each of which uses the one before it: drawn about as the nodes of the bare page. @param {number} nodes @returns {BenchDesign} */
export function rowsDesign(nodes) {
  const jobs = Math.ceil(nodes / ROW)
  const lines = Array.from({ length: jobs }, (_, row) => {
    const between = Array.from(
      { length: ROW - 2 },
      (_, i) => `let part${row}_${i + 1} = foreign "Part${row}_${i + 1}.Make" (kv_ro @-> kv_ro) $ part${row}_${i}`,
    )
    return [
      `let part${row}_0 = crunch "dir${row}"`,
      ...between,
      `let main${row} = foreign "Main${row}.Main" (kv_ro @-> job) $ part${row}_${ROW - 2}`,
    ]
  })
  const names = Array.from({ length: jobs }, (_, row) => `main${row}`)
  return {
    text: `open Mirage\n${lines.flat().join('\n')}\nlet () = register "bench" [ ${names.join('; ')} ]\n`,
    nodes: jobs * ROW + 1,
    jobs,
  }
}
