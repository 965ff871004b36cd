// For the tests of this door only: somebody who is signed in to the mini-program.
import { signInByWechat } from '../core/people/mini-program/sign-in.ts'
import { addPerson, friday, type TestDoor } from './test-support.ts'

interface SignedInAs {
  programmeId: string
  name?: string
  roles?: readonly string[]
}

let count = 0

/** A person of the programme whose WeChat is linked to them. Asks as the mini-program does: by token, without a page. */
export async function signInToMiniProgram(door: TestDoor, as: SignedInAs) {
  const { programmeId, name = '其木格', roles = ['trainee'] } = as
  const { client: db } = door.deps.database
  const person = await addPerson(db, programmeId, name)
  const openid = `o-${String(++count)}`
  for (const role of roles)
    await db.roleAssignment.create({
      data: {
        ...{ id: `rol_mini_${count}_${role}`, programmeId, personId: person.id },
        ...{ role, since: new Date('2026-01-01') },
      },
    })
  const wechat = { appId: 'test', session: async () => ({ openid }), phone: async () => '' }
  const enter = () => signInByWechat(door.deps, wechat, { code: 'x', client: '手机' })
  let tokens = await enter()
  const user = await db.miniProgramUser.findFirstOrThrow({ where: { openid } })
  await db.miniProgramLink.create({
    data: {
      ...{ id: `mpl_${count}`, userId: user.id, programmeId, personId: person.id },
      ...{ matchedBy: 'code', since: friday },
    },
  })
  const send = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    fetch(door.url + path, {
      method,
      headers: { authorization: `Bearer ${tokens.access}`, 'content-type': 'application/json', ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    ...{ personId: person.id, userId: user.id, send, get: (path: string) => send('GET', path) },
    headers: (): Record<string, string> => ({ authorization: `Bearer ${tokens.access}` }),
    /** After its access token has run out. */
    enterAgain: async () => {
      tokens = await enter()
    },
  }
}
