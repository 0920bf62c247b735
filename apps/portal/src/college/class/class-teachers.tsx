import { Button } from '@jiangji/ui/button'
import { SelectField } from '@jiangji/ui/field'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { ClassReport, ClassTeacher } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type TeachersProps = { teachers: readonly ClassTeacher[]; classes: readonly ClassReport[] }

/** The administrator gives classes to class teachers, and takes them back. */
export function ClassTeachers({ teachers, classes }: TeachersProps) {
  const { words } = useDeskWords()
  const w = words.college.desk.teachers
  return (
    <section>
      <h2 className="text-15 font-semibold text-ink-500">{w.title}</h2>
      <p className="mb-2 text-14 text-ink-500">{teachers.length === 0 ? w.none : w.hint}</p>
      {teachers.length > 0 && (
        <ul className="divide-y divide-line rounded-card border border-line bg-white">
          {teachers.map((teacher) => (
            <Teacher key={teacher.personId} teacher={teacher} classes={classes} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Teacher({ teacher, classes }: { teacher: ClassTeacher; classes: readonly ClassReport[] }) {
  const { words } = useDeskWords()
  const [picked, setPicked] = useState('')
  const { assign, takeBack } = useAssigning()
  const w = words.college.desk.teachers
  const { personId, name, staffNumber } = teacher
  const own = teacher.classes ?? []
  const free = classes.map(({ className }) => className).filter((className) => !own.includes(className))
  return (
    <li className="flex flex-wrap items-end gap-x-5 gap-y-3 px-5 py-3">
      <div className="min-w-[12em] flex-1">
        <p className="font-semibold">
          {name} <span className="ml-1 text-13 font-normal text-ink-500">{staffNumber}</span>
        </p>
        {own.length === 0 ? (
          <p className="text-14 text-ink-500">{w.noClass}</p>
        ) : (
          <ul className="mt-1 flex flex-wrap gap-2">
            {own.map((className) => (
              <li
                key={className}
                className="inline-flex items-center rounded-full border border-line pl-3 text-14"
              >
                {className}
                <button
                  type="button"
                  aria-label={w.takeBack(className, name)}
                  title={w.takeBack(className, name)}
                  onClick={() => takeBack(teacher, className)}
                  className="grid size-9 place-items-center rounded-full text-ink-500 hover:text-cinnabar-700"
                >
                  <X size={15} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="w-52">
        <SelectField
          label={w.pick}
          value={picked}
          onPick={setPicked}
          placeholder={w.pick}
          choices={free.map((value) => ({ value, label: value }))}
        />
      </div>
      <Button
        variant="secondary"
        disabled={picked === ''}
        onClick={() => {
          assign({ personId, name }, picked)
          setPicked('')
        }}
      >
        {w.assign}
      </Button>
    </li>
  )
}

type Named = Pick<ClassTeacher, 'personId' | 'name'>

function useAssigning() {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.desk.teachers
  const after = {
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  }
  const assign = useMutation({ ...api.class.assign.mutationOptions(), ...after })
  const takeBack = useMutation({ ...api.class.takeBack.mutationOptions(), ...after })
  const said = (words: string) => ({ onSuccess: () => toast.say(words) })
  return {
    assign: ({ personId, name }: Named, className: string) =>
      assign.mutate({ personId, className }, said(w.assigned(className, name))),
    takeBack: ({ personId, name }: Named, className: string) =>
      takeBack.mutate({ personId, className }, said(w.tookBack(className, name))),
  }
}
