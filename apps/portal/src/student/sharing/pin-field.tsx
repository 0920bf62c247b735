import { pinDigits, readSharePin } from '@jiangji/domain/share/pin'
import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { TextField } from '@jiangji/ui/field'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type PinFieldProps = { pin: string | null; tried: boolean; onChange: (pin: string | null) => void }

/** A second secret that goes another way than the link. */
export function PinField({ pin, tried, onChange }: PinFieldProps) {
  const w = useLearnerWords().words.sharing
  return (
    <div>
      <CheckBox label={w.withPin} checked={pin !== null} onChange={(on) => onChange(on ? drawPin() : null)} />
      {pin !== null && (
        <div className="mt-2 flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <TextField
              label={w.pin}
              help={w.pinHelp}
              inputMode="numeric"
              autoComplete="off"
              maxLength={pinDigits}
              value={pin}
              onValueChange={onChange}
              error={tried && readSharePin(pin) === null ? w.pinWrong(pinDigits) : undefined}
            />
          </div>
          <span className="mt-7">
            <Button variant="secondary" onClick={() => onChange(drawPin())}>
              {w.drawPin}
            </Button>
          </span>
        </div>
      )}
    </div>
  )
}

function drawPin(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(drawn % 10 ** pinDigits).padStart(pinDigits, '0')
}
