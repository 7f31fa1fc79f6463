// What both libvirt domains share: which targets have one, the facts, the head of the file. The elements are the files' own.

import type { FileKind, Project } from './define-file.ts'
import type { TargetFile } from '../define/define-target.ts'
import { printLines } from './print-lines.ts'
import { xmlText } from './quote.ts'
import { xmlHeader } from './xml-header.ts'

interface Domain {
  /** The entry of a target's `files` that asks for this domain. */
  readonly file: TargetFile
  /** Value of the attribute `type`. */
  readonly type: string
  /** Ending of the kernel's file name. */
  readonly ending: string
  /** The elements after name and memory; `kernel` is the path, escaped. */
  readonly elements: (kernel: string) => readonly string[]
}

/** The file `NAME_libvirt.xml` of a domain. */
export function libvirtDomain({ file, type, ending, elements }: Domain): FileKind {
  const isFor = ({ target }: Project) => target.files.includes(file)
  const kernelOf = ({ name, root }: Project) => `${root}/${name}.${ending}`
  return {
    path: (project) => (isFor(project) ? `${project.name}_libvirt.xml` : null),
    print: (project) =>
      printLines([
        ...xmlHeader(project.command, [`Start it with: virsh create ${project.name}_libvirt.xml`]),
        `<domain type="${type}">`,
        `  <name>${xmlText(project.name)}</name>`,
        '  <memory unit="KiB">262144</memory>',
        '  <currentMemory unit="KiB">262144</currentMemory>',
        ...elements(xmlText(kernelOf(project))),
        '</domain>',
      ]),
    facts: (project) =>
      isFor(project) ? { libvirt: { domain: type, name: project.name, kernel: kernelOf(project) } } : {},
  }
}
