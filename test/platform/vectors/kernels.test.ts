import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import { assembleKernel, type KernelName, kernelFile, kernels } from '../../../scripts/assemble-kernels.js'

describe('the WebAssembly kernels', () => {
  for (const name of Object.keys(kernels) as KernelName[]) {
    it(`of ${name} match their source`, async () => {
      expect(await readFile(kernelFile(name), 'utf8')).to.equal(await assembleKernel(name))
    })
  }
})
