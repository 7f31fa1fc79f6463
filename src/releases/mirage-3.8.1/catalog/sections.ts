// Sections of the palette, in the order of MirageOS's documentation.

export const SECTIONS = [
  'Application',
  'Tracing',
  'Qubes',
  'Time',
  'Clocks',
  'Logs',
  'Random',
  'Consoles',
  'Block devices',
  'Key/value stores',
  'File systems',
  'Network interfaces',
  'Ethernet',
  'ARP',
  'IP',
  'UDP',
  'TCP',
  'Network stacks',
  'Resolvers',
  'Syslog',
  'Entropy',
  'Conduit',
  'HTTP',
  'Command line',
] as const

/** Name of a section. */
export type Section = (typeof SECTIONS)[number]
