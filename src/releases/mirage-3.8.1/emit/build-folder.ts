// The folder in which the tool makes its files, as its own paths name it: Fpath keeps `../` and a slash at the end, and the
// files for Xen and libvirt put one more slash behind it (functoria_app.ml, `get_build_dir`; fpath.ml, `add_seg`).

/** The folder of `--build-dir`, below that of the configuration; without one, where the configuration is. */
export function buildFolder(root: string, buildDir: string | null): string {
  return buildDir === null ? `${root}/./` : `${root}/${buildDir.replaceAll(/\/+/g, '/')}`
}

/** A file in the folder, as Fpath joins them. */
export function inFolder(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`
}

/** The same folder as the shell names it once it is there. */
export function resolvedFolder(folder: string): string {
  const names: string[] = []
  for (const name of folder.split('/')) {
    if (name === '..' && names.length > 0) names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
