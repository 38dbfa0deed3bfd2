// The peer of crates/eid/examples/throughput.rs: the same work in Node, one line of JSON.
// Arguments: size of the plaintext in bytes (default 1024), duration in milliseconds (default 2000).
import crypto from 'node:crypto'

const size = Number(process.argv[2] ?? 1024)
const millis = Number(process.argv[3] ?? 2000)
const clientId = crypto.randomBytes(16).toString('hex')
const secret = 's3cr3t-s3cr3t-s3cr3t'
const nonce = crypto.randomBytes(16).toString('hex')
const timestamp = 1767225600000
const cek = crypto.randomBytes(32)

const iv = crypto.randomBytes(12)
const cipher = crypto.createCipheriv('aes-256-gcm', cek, iv)
const plain = JSON.stringify({ field: 'x'.repeat(Math.max(0, size - 12)) })
const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
const content = Buffer.concat([Buffer.from([0, 0, 0, 12]), iv, sealed, cipher.getAuthTag()]).toString('base64')
const body = JSON.stringify({ content })
const mac = (text) => crypto.createHmac('sha256', secret).update(`${clientId}HmacSHA256${timestamp}${nonce}${text}`).digest()
const header = encodeURIComponent(mac(body).toString('base64'))

let kept
function one() {
  if (!crypto.timingSafeEqual(Buffer.from(decodeURIComponent(header), 'base64'), mac(body))) throw new Error('signature')
  const frame = Buffer.from(JSON.parse(body).content, 'base64')
  if (frame.readUInt32BE(0) !== 12) throw new Error('iv length')
  const decipher = crypto.createDecipheriv('aes-256-gcm', cek, frame.subarray(4, 16), { authTagLength: 16 })
  decipher.setAuthTag(frame.subarray(frame.length - 16))
  const opened = Buffer.concat([decipher.update(frame.subarray(16, frame.length - 16)), decipher.final()])
  kept = JSON.parse(opened.toString('utf8'))
}

const warm = performance.now()
while (performance.now() - warm < millis / 4) one()
const start = performance.now()
let rounds = 0
while (performance.now() - start < millis) {
  for (let i = 0; i < 64; i++) one()
  rounds += 64
}
if (kept.field === undefined) throw new Error('nothing opened')
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ name: 'eid open and verify', runtime: 'node', bytes: size, ops_per_s: Math.round(rounds / seconds) }))
