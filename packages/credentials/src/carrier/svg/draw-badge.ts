import { civilDateIn } from '@jiangji/domain/calendar'
import type { CredentialContent } from '../../format.ts'
import { escapeXml } from './escape-xml.ts'

export interface BadgeLabels {
  readonly holder: string
  readonly issuer: string
  readonly awardedOn: string
  readonly number: string
}

const lettersInLine = 13
const mostLines = 3

/** An image of a credential, 640 by 640, drawn from its signed content alone (Open Badges 3.0 section 5.3): what, holder, issuer, day, number, and the note that marks a demonstration. */
export function drawBadge(content: CredentialContent, labels: BadgeLabels): string {
  const title = linesOf(content.achievement.name ?? '')
  const lines: readonly (readonly [string, string | null])[] = [
    [labels.holder, content.holder.name],
    [labels.issuer, content.issuer.name],
    [labels.awardedOn, content.awardedOn?.slice(0, 10) ?? civilDateIn(content.validFrom)],
    [labels.number, content.number],
  ]
  const said = lines.filter(([, value]) => value !== null)
  const top = 196 + title.length * 52
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="640" viewBox="0 0 640 640">',
    '<rect width="640" height="640" fill="#fff"/>',
    '<rect x="12" y="12" width="616" height="616" rx="20" fill="none" stroke="#c9a58c" stroke-width="2"/>',
    '<rect x="40" y="92" width="6" height="456" rx="3" fill="#a65c2e"/>',
    trail,
    ...title.map((text, at) => line(text, 72, 208 + at * 52, 40, '#1d1b19', serif)),
    ...said.flatMap(([label, value], at) => [
      line(label, 72, top + 46 + at * 48, 22, '#6b645c', sans),
      line(clipped(value ?? ''), 190, top + 46 + at * 48, 24, '#1d1b19', sans),
    ]),
    content.note === null ? '' : line(clipped(content.note), 72, 588, 20, '#45403b', sans),
    '</svg>',
  ].join('')
}

const serif = "'Songti SC','Noto Serif CJK SC','SimSun',serif"
const sans = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
const trail =
  '<path d="M72 132c34 0 26-48 60-48s26-28 62-28" fill="none" stroke="#8f4a22" stroke-width="8" stroke-linecap="round"/><circle cx="132" cy="84" r="11" fill="#fff" stroke="#8f4a22" stroke-width="7"/>'

function line(text: string, x: number, y: number, size: number, fill: string, font: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-family="${font}">${escapeXml(text)}</text>`
}

function linesOf(text: string): readonly string[] {
  const letters = [...text]
  const lines = Array.from({ length: Math.ceil(letters.length / lettersInLine) }, (_, at) =>
    letters.slice(at * lettersInLine, (at + 1) * lettersInLine).join(''),
  )
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]?.slice(0, -1)}…`]
}

function clipped(text: string): string {
  const letters = [...text]
  return letters.length > 17 ? `${letters.slice(0, 16).join('')}…` : text
}
