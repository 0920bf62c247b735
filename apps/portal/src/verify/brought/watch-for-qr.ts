import { qrIn } from './read-qr.ts'

const betweenLooksMs = 120
const side = 800

type Watching = { onText: (text: string) => void; onRefused: () => void }

/** Shows the camera and reports the first QR code it sees; the answer ends it and lets the camera go. */
export function watchForQr(video: HTMLVideoElement, { onText, onRefused }: Watching): () => void {
  let wanted = true
  let stream: MediaStream | null = null
  const stop = () => {
    wanted = false
    for (const track of stream?.getTracks() ?? []) track.stop()
  }
  const look = () => {
    if (!wanted) return
    const text = qrOn(video)
    if (text === null) {
      setTimeout(look, betweenLooksMs)
      return
    }
    stop()
    onText(text)
  }
  const start = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (!wanted) return stop()
      video.srcObject = stream
      await video.play()
      look()
    } catch {
      if (wanted) onRefused()
    }
  }
  void start()
  return stop
}

function qrOn(video: HTMLVideoElement): string | null {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0) return null
  const scale = Math.min(1, side / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.ceil(videoWidth * scale), Math.ceil(videoHeight * scale)]
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(video, 0, 0, width, height)
  const image = pen?.getImageData(0, 0, width, height)
  return image ? qrIn(image) : null
}
