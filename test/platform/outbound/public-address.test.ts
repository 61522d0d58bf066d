import { expect } from 'chai'
import { isPublicAddress, PrivateAddressError, refusePrivateHost } from '../../../src/platform/outbound/index.js'

describe('an address of the public internet', () => {
  for (const address of ['93.184.215.14', '2001:4860:4860::8888', '2a00:1450:4001:81b::200e', '::ffff:93.184.215.14']) {
    it(`is ${address}`, () => {
      expect(isPublicAddress(address)).to.equal(true)
    })
  }

  for (const address of [
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    // An IPv4 address inside the network in the forms that IPv6 has for it; the fuzzer found the second.
    '::ffff:10.0.0.1',
    '::10.0.0.1',
    '::7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    'portal.example',
    '',
  ]) {
    it(`is not ${address || 'nothing'}`, () => {
      expect(isPublicAddress(address)).to.equal(false)
    })
  }

  it('is asked of a host that is written as an address, with brackets or without', () => {
    expect(() => refusePrivateHost('[::10.0.0.1]')).to.throw(PrivateAddressError)
    expect(() => refusePrivateHost('10.0.0.1')).to.throw(PrivateAddressError)
    expect(() => refusePrivateHost('portal.example')).to.not.throw()
  })
})
