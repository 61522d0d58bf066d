/** Bytes in a page of WebAssembly memory. */
const pageSize = 65_536
/** Four gigabytes: more cannot be addressed. */
const mostPages = 65_536

/** Compiles an assembled kernel. @param base64 the content of its module file */
export function compiled(base64: string): WebAssembly.Module {
  return new WebAssembly.Module(Buffer.from(base64, 'base64'))
}

/** The memory of one instance of a kernel; it never grows, so views of it stay valid. */
export function memoryOf(bytes: number): WebAssembly.Memory {
  const pages = pagesFor(bytes)
  return new WebAssembly.Memory({ initial: pages, maximum: pages })
}

/**
 * Memory that can grow, which makes all views of it invalid.
 * @param reserved bytes that it will grow to: what is not written takes no memory, but each time that it grows, the garbage
 * collector counts all of it once more
 */
export function growingMemory(bytes: number, reserved = 0): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: pagesFor(bytes + reserved), maximum: mostPages })
}

/**
 * Makes a memory at least this large, by a quarter more, so that adding little at a time stays cheap.
 * @throws RangeError beyond four gigabytes
 */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  if (bytes <= memory.buffer.byteLength) return
  const pages = Math.max(pagesFor(bytes), Math.min(pagesFor(bytes * 1.25), mostPages))
  memory.grow(pages - memory.buffer.byteLength / pageSize)
}

function pagesFor(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / pageSize))
}

/** The functions that an instance of a kernel exports. */
export function exportsOf<T>(module: WebAssembly.Module, memory: WebAssembly.Memory): T {
  return new WebAssembly.Instance(module, { host: { memory } }).exports as T
}
