// Independent check of the eid envelope with Node's crypto: no line is shared with the product.
//
// usage: node eid_check.mjs verify < made-by-the-product.json    each part is checked, exit 1 on a mismatch
//        node eid_check.mjs make < made-by-the-product.json > made-here.json
import crypto from 'node:crypto'
import fs from 'node:fs'

const b64 = (data) => Buffer.from(data).toString('base64')
const unb64 = (text) => Buffer.from(text, 'base64')
const sha256 = (data) => crypto.createHash('sha256').update(data).digest()

function seal(cek, plaintext) {
  const iv = crypto.randomBytes(12)
  const cipher = crypto.createCipheriv('aes-256-gcm', cek, iv)
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return b64(Buffer.concat([Buffer.from([0, 0, 0, 12]), iv, body, cipher.getAuthTag()]))
}

function open(cek, content) {
  const frame = unb64(content)
  if (frame.readUInt32BE(0) !== 12) throw new Error('iv length')
  const decipher = crypto.createDecipheriv('aes-256-gcm', cek, frame.subarray(4, 16), { authTagLength: 16 })
  decipher.setAuthTag(frame.subarray(frame.length - 16))
  return Buffer.concat([decipher.update(frame.subarray(16, frame.length - 16)), decipher.final()])
}

function signature(x, body) {
  const message = `${x.client_id}HmacSHA256${x.timestamp}${x.nonce}${body}`
  return encodeURIComponent(crypto.createHmac('sha256', x.secret).update(message).digest('base64'))
}

function identificationCode(...parts) {
  const mixed = crypto.createHash('md5').update(crypto.createHash('sha512').update(Buffer.concat(parts)).digest()).digest()
  return [0, 4, 8, 12].map((i) => (mixed[i] >> 4) % 10).join('')
}

function codes(x) {
  const doc = unb64(x.doc_digest)
  const hkic = sha256(x.hkid.split('(')[0])
  return [b64(hkic), identificationCode(doc, sha256(x.open_id)), identificationCode(doc, hkic, Buffer.from(x.client_id))]
}

const PKCS1 = crypto.constants.RSA_PKCS1_PADDING
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')
const spki = (key) => b64(key.export({ type: 'spki', format: 'der' }))

function refused(action) {
  try {
    action()
    return false
  } catch {
    return true
  }
}

function verify(x) {
  const key = crypto.createPrivateKey(x.kek_private)
  const signer = new crypto.X509Certificate(unb64(x.signing_certificate)).publicKey
  const cek = unb64(x.cek)
  const doc = unb64(x.doc_digest)
  const { content } = JSON.parse(x.body)
  const flipped = unb64(content)
  flipped[20] ^= 1
  const [hkicHash, signedIn, anonymous] = codes(x)
  const recovered = () => crypto.publicDecrypt({ key: signer, padding: PKCS1 }, unb64(x.signed_none))
  const own = spki(crypto.createPublicKey(key))
  // Node refuses PKCS#1 v1.5 decryption where OpenSSL has no implicit rejection, so wrapping is checked the
  // other way round: raw RSA, then the padding by hand.
  const unwrap = (text) => {
    const plain = crypto.privateDecrypt({ key, padding: crypto.constants.RSA_NO_PADDING }, unb64(text))
    const end = plain.indexOf(0, 2)
    return plain[0] === 0 && plain[1] === 2 && end >= 10 ? plain.subarray(end + 1) : Buffer.alloc(0)
  }
  return [
    ['content opens', JSON.stringify(JSON.parse(open(cek, content))) === JSON.stringify(JSON.parse(x.plaintext))],
    ['a flipped bit is refused', refused(() => open(cek, b64(flipped)))],
    ['signature', x.signature === signature(x, x.body)],
    ['signature of the empty body', x.signature_of_empty === signature(x, '')],
    ['wrapped bytes open', unwrap(x.wrapped_raw).equals(cek)],
    ['wrapped text opens', unwrap(x.wrapped_text).toString() === b64(cek)],
    ['pubKey', x.kek_spki === own],
    ['certificate carries the key', spki(new crypto.X509Certificate(x.kek_certificate).publicKey) === own],
    ['HKIC hash', x.hkic_hash === hkicHash],
    ['code, signed in', x.code_signed_in === signedIn],
    ['code, anonymous', x.code_anonymous === anonymous],
    ['SHA256withRSA', crypto.verify('sha256', doc, signer, unb64(x.signed_sha256))],
    ['NONEwithRSA', recovered().equals(Buffer.concat([DIGEST_INFO, doc]))],
  ]
}

// Node cannot make certificates: key and certificate come from an exchange that the product made.
function make(other) {
  const key = crypto.createPrivateKey(other.kek_private)
  const padded = { key: crypto.createPublicKey(key), padding: PKCS1 }
  const cek = crypto.randomBytes(32)
  const doc = crypto.randomBytes(32)
  const plaintext = JSON.stringify({ code: crypto.randomUUID(), note: '智方便' })
  const x = {
    ...other,
    client_id: crypto.randomBytes(16).toString('hex'),
    secret: crypto.randomUUID(),
    timestamp: 1767225600456,
    nonce: crypto.randomUUID(),
    cek: b64(cek),
    wrapped_raw: b64(crypto.publicEncrypt(padded, cek)),
    wrapped_text: b64(crypto.publicEncrypt(padded, Buffer.from(b64(cek)))),
    plaintext,
    body: JSON.stringify({ content: seal(cek, plaintext) }),
    open_id: encodeURIComponent(b64(crypto.randomBytes(32))),
    hkid: 'WX123456(9)',
    doc_digest: b64(doc),
    signed_sha256: b64(crypto.sign('sha256', doc, key)),
    signed_none: b64(crypto.privateEncrypt({ key, padding: PKCS1 }, doc)),
  }
  x.signature = signature(x, x.body)
  x.signature_of_empty = signature(x, '')
  ;[x.hkic_hash, x.code_signed_in, x.code_anonymous] = codes(x)
  return x
}

const input = JSON.parse(fs.readFileSync(0, 'utf8'))
if (process.argv[2] === 'make') {
  console.log(JSON.stringify(make(input)))
} else {
  const checks = verify(input)
  for (const [name, ok] of checks) console.log(ok ? 'ok  ' : 'FAIL', name)
  process.exitCode = checks.every(([, ok]) => ok) ? 0 : 1
}
