// The peer of crates/hkqr/examples/throughput.rs: the same code written and read by the npm package
// steplix-emv-qrcps (installed in tests/peers). Argument: duration of each measure in milliseconds (default 2000).
import { createRequire } from 'node:module'

const { Merchant } = createRequire(new URL('../peers/package.json', import.meta.url))('steplix-emv-qrcps')
const TEXT =
  '00020101021226270012hk.com.hkicl0207123456752040000530334454071250.505802HK5902NA6002HK62280111123456789010509RVD2026Q463048C01'
const millis = Number(process.argv[2] ?? 2000)

function write() {
  const code = Merchant.buildEMVQR()
  code.setPayloadFormatIndicator('01')
  code.setPointOfInitiationMethod('12')
  const account = Merchant.buildMerchantAccountInformation()
  account.setGloballyUniqueIdentifier('hk.com.hkicl')
  account.addPaymentNetworkSpecific('02', '1234567')
  code.addMerchantAccountInformation('26', account)
  code.setMerchantCategoryCode('0000')
  code.setTransactionCurrency('344')
  code.setTransactionAmount('1250.50')
  code.setCountryCode('HK')
  code.setMerchantName('NA')
  code.setMerchantCity('HK')
  const more = Merchant.buildAdditionalDataFieldTemplate()
  more.setBillNumber('12345678901')
  more.setReferenceLabel('RVD2026Q4')
  code.setAdditionalDataFieldTemplate(more)
  return code.generatePayload()
}

// Reading alone. Ours proves the checksum as well, the peer never does; its writing again shows here that it read right.
const read = () => Merchant.Parser.toEMVQR(TEXT)

if (write() !== TEXT || read().generatePayload() !== TEXT) throw new Error('the peer does not write the same code')

function measure(name, one) {
  const warm = performance.now()
  while (performance.now() - warm < millis / 4) one()
  const start = performance.now()
  let rounds = 0
  while (performance.now() - start < millis) {
    for (let i = 0; i < 256; i++) one()
    rounds += 256
  }
  console.log(JSON.stringify({ name, runtime: 'node', ops_per_s: Math.round((rounds * 1000) / (performance.now() - start)) }))
}

measure('hkqr encode with checksum', write)
measure('hkqr decode with checksum', read)
