// 登记: somebody says who they are, in one message or in a short dialog alone with the bot: name, then village. A phone
// is taken when it is given and never asked for.
import { z } from 'zod'
import * as questions from '../../core/dialogs/open-questions.ts'
import {
  type Registered,
  type Registration,
  registerPerson,
  villageHelps,
} from '../../core/people/register-person.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import type { IntentOf, Other, RegisterFields } from '../../core/understanding/intents.ts'
import { hasSurname, looksLikeName } from '../../core/understanding/scan/name-shape.ts'
import { placesIn } from '../../core/understanding/scan/places.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import { soundsLikeName } from '../../core/understanding/words/given-names.ts'
import { askConsent } from './consent.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'

export async function register(context: FeatureContext, { fields }: IntentOf<'register'>): Promise<void> {
  const { name } = fields
  const stranger = context.scene.people.length === 0
  // Who says what they want beside their name is not held up with a question.
  const wantsMore = context.understanding.intents.length > 1
  if (!inPrivate(context) || !stranger || wantsMore) return settle(context, fields)
  if (!name) return askName(context, fields)
  const said = registrationOf(context, fields)
  if (await villageHelps(context.work, { ...said, name })) return askVillage(context, fields)
  return settle(context, fields)
}

/** 我要登记, or something for which the bot must know who it is. */
export async function startRegistration(context: FeatureContext, opening = '好，'): Promise<void> {
  const { people } = context.scene
  if (people.length > 0) {
    const names = people.map(({ name }) => name).join('、')
    return answer(context, `${names}登记过了。换了村子直接说，如“我是太荣村的${people[0]?.name ?? ''}”`)
  }
  if (!inPrivate(context)) return answer(context, '登记发一句就行，如“我是太荣村的王小梅”')
  return askName(context, {}, opening)
}

async function askName(context: FeatureContext, fields: RegisterFields, opening = ''): Promise<void> {
  await put(context, 'name', fields)
  answer(context, `${opening}您叫什么名字？只回姓名就行，如“王小梅”`)
}

async function askVillage(context: FeatureContext, fields: RegisterFields): Promise<void> {
  await put(context, 'village', fields)
  answer(context, `${fields.name ?? ''}，您是哪个村的？不想说回“没有”`)
}

const subjectSchema = z.object({ step: z.enum(['name', 'village']), kept: z.string() })
const keptSchema = z.object({
  name: z.string().optional(),
  phone: z.string().optional(),
  village: z.string().optional(),
  station: z.string().optional(),
  categories: z.array(z.string()).optional(),
})

// What was said so far may hold a phone: it is sealed like one.
async function put(context: FeatureContext, step: 'name' | 'village', fields: RegisterFields): Promise<void> {
  const { work, scene, deps } = context
  const sealed = deps.keyring.sealPhone(work.programme.id, JSON.stringify(fields))
  await questions.ask(work, {
    conversationId: scene.conversation.id,
    aliasId: scene.sender.aliasId,
    kind: 'register',
    subject: { step, kept: Buffer.from(sealed).toString('base64') },
  })
}

/** The answer to what `put` asked. What was taken, as it is to be kept; null when it is no answer. */
export async function registerAnswer(
  context: FeatureContext,
  { id, subject }: questions.OpenQuestion,
): Promise<string | null> {
  const { step, kept } = subjectSchema.parse(subject)
  const { intents, other } = context.understanding
  const said = intents.find((intent) => intent.intent === 'register')
  // Something else; or they became known in another way.
  if (intents.some((intent) => intent !== said) || other.some(({ kind }) => !isAnswer(kind))) return null
  if (context.scene.people.length > 0) return null
  const { deps, work } = context
  // Before anything else is asked.
  await questions.settleQuestion(work, id, step)
  const opened = deps.keyring.unsealPhone(work.programme.id, Buffer.from(kept, 'base64'))
  const before = keptSchema.parse(JSON.parse(opened)) as RegisterFields
  const fields = { ...before, ...said?.fields }
  const refuses = other.some(({ kind }) => kind === 'no')
  if (step === 'village') {
    const village = fields.village ?? (refuses ? undefined : villageIn(context))
    await settle(context, { ...fields, ...(village ? { village } : {}) })
    return 'village'
  }
  if (refuses && !said) {
    answer(context, '好，不登记也行。想登记时发“我要登记”')
    return 'no'
  }
  const name = said?.fields.name ?? nameIn(context)
  if (!name) {
    await askName(context, fields, '没看懂，')
    return 'again'
  }
  await register(context, { intent: 'register', fields: { ...fields, name }, spans: {}, cues: [] })
  return 'name'
}

const isAnswer = (kind: Other['kind']): boolean => ['yes', 'no', 'choice', 'amount'].includes(kind)

const words = ({ scene }: FeatureContext): string => scene.message.text?.trim() ?? ''

function nameIn(context: FeatureContext): string | undefined {
  const match = /^(?:我的?(?:名字)?(?:叫|是)?|叫|姓名)?[:：\s]*([\p{Script=Han}·]{2,12})[。.!！]?$/u.exec(
    words(context),
  )
  const name = match?.[1]
  if (!name) return undefined
  return looksLikeName(name) || hasSurname(name) || soundsLikeName(name) ? name : undefined
}

function villageIn(context: FeatureContext): string | undefined {
  const text = words(context).replace(/^(?:我(?:是|家)?(?:在|住)?|住在?)/, '')
  const place = placesIn(text)[0]
  if (place) return text.slice(place.start, place.end)
  const bare = text.replace(/(?:的|人)*[。.!！]?$/, '')
  return /^[\p{Script=Han}\d]{2,20}$/u.test(bare) && !/不|没|忘/.test(bare) ? bare : undefined
}

function registrationOf({ scene, lexicon }: FeatureContext, fields: RegisterFields): Registration {
  const station = fields.station ? resolveStation(fields.station, lexicon.stations) : null
  return {
    aliasId: scene.sender.aliasId,
    ...{ name: fields.name, phone: fields.phone, village: fields.village, categories: fields.categories },
    stationId: station?.kind === 'one' ? station.id : undefined,
  }
}

async function settle(context: FeatureContext, fields: RegisterFields): Promise<void> {
  const outcome = await registerPerson(context.work, registrationOf(context, fields))
  const text = outcomeWords(context, outcome, fields)
  if (outcome.kind === 'new' || outcome.kind === 'linked') acknowledge(context, text)
  else answer(context, text)
  if ('person' in outcome) await askConsent(context, outcome.person.id)
}

/** Of a stranger who wants something for which they have to be known: not a word of it where all is well. */
export async function registerOnTheWay(
  context: FeatureContext,
  fields: RegisterFields,
): Promise<{ id: string; name: string } | null> {
  const outcome = await registerPerson(context.work, registrationOf(context, fields))
  if (outcome.kind === 'doubtful') answer(context, outcomeWords(context, outcome, fields))
  if (!('person' in outcome)) return null
  await askConsent(context, outcome.person.id)
  return outcome.person
}

function outcomeWords(context: FeatureContext, outcome: Registered, fields: RegisterFields): string {
  switch (outcome.kind) {
    case 'new':
    case 'linked': {
      const { name, village } = outcome.person
      const where = inPrivate(context) && village ? `，${village}` : ''
      return `✅ ${name}${where}，登记好了${stationHint(fields)}`
    }
    case 'known':
      return outcome.completed
        ? `✅ ${outcome.person.name}，记下了${stationHint(fields)}`
        : `${outcome.person.name}，您登记过了${stationHint(fields)}`
    case 'doubtful':
      return `${fields.name ?? ''}，收到。名册上要对一下，工作人员核对好就行，您不用再发`
    case 'nameMissing':
      return '登记要带上姓名，如“我是太荣村的王小梅”'
    case 'otherName':
      return otherNameWords(context, outcome.knownAs, fields)
    case 'whichOne':
      return `这部手机上有${outcome.names.join('和')}，把名字带上再说一次`
  }
}

function otherNameWords({ person }: FeatureContext, knownAs: string, { name }: RegisterFields): string {
  if (person && isStaff(person))
    return `${name ?? '别人'}请本人发给小二登记；一批人的话，在网页“学员”里导入花名册`
  return `这个微信记的是${knownAs}。给别人登记，请本人发给小二，或找工作人员`
}

// A station is given by staff, never by saying so.
const stationHint = ({ station }: RegisterFields): string =>
  station ? '。要报站上的数，还得工作人员把您登记到站上' : ''
