// Our payment codes beside an EMVCo library that we did not write: same objects, same checksum, both ways.
//
// Where the two differ, and why this file says so instead of hiding it:
// - The stranger writes an amount as it is given; we write both digits of cents ("1989" and "1989.00").
// - It reads whatever has the form: a wrong checksum, a number twice (the last one wins), objects in any place. We
//   refuse these, because two readers could then understand two payments.
// - It counts UTF-16 units and we count characters; in the Chinese of the Basic Multilingual Plane that is the same.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import test from 'node:test'
import emv from 'steplix-emv-qrcps'

const { Merchant } = emv
const root = resolve(import.meta.dirname, '../..')
const codes = resolve(root, process.env.CARGO_TARGET_DIR ?? 'target', 'debug/examples/hkqr_codes')
const COUNT = 2000

// hk-identity §5.1, the vectors A to F.
const VECTORS = [
  '00020101021226270012hk.com.hkicl0207123456752040000530334454071250.505802HK5902NA6002HK62280111123456789010509RVD2026Q463048C01',
  '00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E94',
  '00020101021226400012hk.com.hkicl01030040313+852-61234567520400005303344540510.005802HK5902NA6002HK62090505INV-163042D88',
  '00020101021226380012hk.com.hkicl0418wsdinfo@wsd.gov.hk5204000053033445406388.205802HK5902NA6002HK62150111123456789016304D049',
  '00020101021226480012hk.com.hkicl0207123456705122612312359590601152040000530334454071250.505802HK5902NA6002HK621501111234567890163045E9A',
  '00020101021226270012hk.com.hkicl02071234567520400005303344540588.005802HK5902NA6002HK6210010610000863040E6A',
]
const IRD = '00020101021126530012hk.com.hkicl0433FPS_Identifier_CRC201D@ird.gov.hk520400005303344540419895802HK5902NA6002HK63042767'

function run(args, input) {
  if (!existsSync(codes)) {
    const built = spawnSync('cargo', ['build', '--quiet', '-p', 'desk-hkqr', '--example', 'hkqr_codes'], { cwd: root, stdio: 'inherit' })
    assert.equal(built.status, 0, 'the example hkqr_codes must build')
  }
  const { status, stdout, stderr } = spawnSync(codes, args, { input, encoding: 'utf8', maxBuffer: 1 << 26 })
  assert.equal(status, 0, stderr)
  return stdout.trim().split('\n').map((line) => JSON.parse(line))
}

// What the stranger reads, one level: { "00": "01", … }.
function objects(text) {
  const found = {}
  for (const line of Merchant.Parser.toEMVQR(text).rawData().split('\n')) {
    const [, id, , value] = /^(\d\d) (\d\d) ?(.*)$/.exec(line) ?? []
    if (id !== undefined) found[id] = value
  }
  return found
}

// The stranger's own text of what it read: its objects, its lengths and its checksum.
const again = (text) => Merchant.Parser.toEMVQR(text).generatePayload()

test('the stranger writes every vector as it stands, and we read what it wrote', () => {
  assert.deepEqual([...VECTORS, IRD].map(again), [...VECTORS, IRD])
  const ours = run(['read'], [...VECTORS, IRD].join('\n'))
  assert.deepEqual(ours.slice(0, -1).map(({ text }) => text), VECTORS)
  // The one difference on the vectors: cents are written out, and the stranger finds our checksum right.
  const written = ours.at(-1).text
  assert.equal(written.slice(0, -8), IRD.slice(0, -8).replace('54041989', '54071989.00'))
  assert.equal(again(written), written)
})

test(`the stranger writes ${COUNT} random codes of ours byte for byte`, () => {
  const made = run(['make', String(COUNT)])
  assert.equal(made.length, COUNT)
  for (const { text, states } of made) {
    assert.equal(again(text), text)
    const found = objects(text)
    for (const id of ['01', '53', '54', '59', '60']) assert.equal(found[id] ?? null, states[id], `${id} of ${text}`)
  }
})

test(`we read ${COUNT} codes that the stranger made, and write them the same`, () => {
  const wanted = run(['make', String(COUNT)])
  const theirs = wanted.map(({ states }) => {
    const code = Merchant.buildEMVQR()
    code.setPayloadFormatIndicator('01')
    code.setPointOfInitiationMethod(states['01'])
    const account = Merchant.buildMerchantAccountInformation()
    account.setGloballyUniqueIdentifier(states['26']['00'])
    for (const id of ['01', '02', '03', '04']) if (states['26'][id]) account.addPaymentNetworkSpecific(id, states['26'][id])
    code.addMerchantAccountInformation('26', account)
    code.setMerchantCategoryCode('0000')
    code.setTransactionCurrency(states['53'])
    if (states['54']) code.setTransactionAmount(states['54'])
    code.setCountryCode('HK')
    code.setMerchantName(states['59'])
    code.setMerchantCity(states['60'])
    const more = Merchant.buildAdditionalDataFieldTemplate()
    if (states['62']['01']) more.setBillNumber(states['62']['01'])
    if (states['62']['05']) more.setReferenceLabel(states['62']['05'])
    code.setAdditionalDataFieldTemplate(more)
    return code.generatePayload()
  })
  const ours = run(['read'], theirs.join('\n'))
  for (const [index, { text, states, refused }] of ours.entries()) {
    assert.equal(refused, undefined, theirs[index])
    assert.equal(text, theirs[index])
    assert.deepEqual(states, wanted[index].states)
  }
})

test('what the stranger lets pass, we refuse', () => {
  const wrong = VECTORS[0].replace('1250.50', '1250.51')
  const lower = VECTORS[0].slice(0, -4) + '8c01'
  assert.equal(objects(wrong)['54'], '1250.51')
  const ours = run(['read'], [wrong, lower].join('\n'))
  assert.deepEqual(ours.map(({ refused }) => refused), Array(2).fill('the checksum does not fit'))
})
