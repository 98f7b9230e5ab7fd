import { LETTERS } from './vietnamese-letters.ts'

const ONSETS = 'ngh ng nh n gh gi g kh k ch c th tr t ph p qu b d đ h l m r s v x'.split(' ')

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay ' +
    'oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uê uêch uên uênh uân uâng uât uây uơ ' +
    'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
    'ư ưc ưi ưm ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
  ).split(' '),
)

/** Longest syllable that is written: "nghiêng". */
const LONGEST = 7
const STOP_FINAL = /(?:ch|[cpt])$/
const SAC = 4

/**
 * Whether a word is a syllable that Vietnamese spelling allows, in any case, composed (NFC). Strict about tones: at
 * most one, and a syllable that ends in a stop has sắc or nặng. "Nguyễn", "HOÀ" and "Hòa" are; "NguyÔn", "tot" and "Kpă" are not.
 */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length === 0 || word.length > LONGEST) return false
  const split = splitTone(word.toLowerCase())
  if (split === null) return false
  if (STOP_FINAL.test(split.letters) && split.tone < SAC) return false
  return hasKnownShape(split.letters)
}

/** The letters without tone, and the one tone; null where a letter is not Vietnamese or two letters carry a tone. */
function splitTone(word: string): { letters: string; tone: number } | null {
  let letters = ''
  let tone = 0
  for (const character of word) {
    const found = LETTERS.get(character)
    if (found === undefined || (found.tone > 0 && tone > 0)) return null
    letters += found.letter
    tone = found.tone || tone
  }
  return { letters, tone }
}

function hasKnownShape(letters: string): boolean {
  if (RIMES.has(letters)) return true
  return ONSETS.some(
    (onset) => letters.startsWith(onset) && fits(onset, letters.slice(onset.length)),
  )
}

function fits(onset: string, rime: string): boolean {
  if (onset === 'gi' && rime === '') return true
  return RIMES.has(rime)
}
