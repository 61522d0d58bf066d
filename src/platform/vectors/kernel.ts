/** Bytes in a page of WebAssembly memory. */
const pageSize = 65_536

/** Compiles an assembled kernel. @param base64 the content of its module file */
export function compiled(base64: string): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(base64, 'base64'))
}

/** The memory of one instance of a kernel; it never grows, so views of it stay valid. */
export function memoryOf(bytes: number): WebAssembly.Memory {
  const pages = Math.max(1, Math.ceil(bytes / pageSize))
  return new WebAssembly.Memory({ initial: pages, maximum: pages })
}

/** The function that an instance of a kernel exports. */
export function exportOf<T>(module: WebAssembly.Module, memory: WebAssembly.Memory, name: string): T {
  return new WebAssembly.Instance(module, { host: { memory } }).exports[name] as T
}
