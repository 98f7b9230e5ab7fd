import { SPOKEN_LABELS as words } from '../../src/domain/desk/spoken.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'

/** Their labels stand beside them and name nothing. */
const UNNAMED_INPUTS = [
  '.react-select input[role=combobox]',
  '.react-datepicker__input-container input',
  '[contenteditable=true][role=textbox]',
].join()

/** Gives a name to the controls of the admin that Payload leaves without one; a second time changes nothing. */
export function nameControls(locale: Locale): void {
  name('.clickable-arrow--left', words.previousPage[locale])
  name('.clickable-arrow--right', words.nextPage[locale])
  for (const button of all('.popup-button'))
    if (button.textContent?.trim() === '') say(button, words.more[locale])
  for (const box of all('#select-all')) {
    // It says that it is named by itself, and its title is a word for programmers.
    box.removeAttribute('aria-labelledby')
    box.removeAttribute('title')
    say(box, words.selectAll[locale])
  }
  for (const box of all('td.cell-_select input')) say(box, rowName(box, locale))
  for (const input of all(UNNAMED_INPUTS)) {
    const field = input.closest('.field-type')?.querySelector('.field-label')
    const asked = input.closest('.react-select')?.querySelector('.rs__placeholder')
    const text = field?.textContent ?? asked?.textContent
    if (text) say(input, text.replace('*', '').trim())
  }
  // What scrolls on a phone is reached by the keyboard too.
  for (const line of all('.doc-controls__content')) line.setAttribute('tabindex', '0')
  // A list of nothing but links, and links named otherwise than they read.
  for (const tabs of all('.doc-tabs__tabs')) tabs.setAttribute('role', 'group')
  for (const tab of all('.doc-tab[aria-label]')) tab.removeAttribute('aria-label')
  // A button is pressed or not; checked is a box.
  for (const pill of all('button[role=button][aria-checked]')) {
    pill.setAttribute('aria-pressed', pill.getAttribute('aria-checked') ?? 'false')
    pill.removeAttribute('aria-checked')
  }
  // What scrolls is reached by the keys.
  for (const region of all('.doc-controls__content, .doc-controls__controls, .doc-tabs'))
    region.setAttribute('tabindex', '0')
  // Hidden from screen readers, and what they do the keys do: not to be stopped at.
  for (const mark of all('.react-select [aria-hidden=true]:is(button, [tabindex="0"])'))
    mark.setAttribute('tabindex', '-1')
}

const all = (selector: string) => document.querySelectorAll(selector)

function name(selector: string, text: string): void {
  for (const control of all(selector)) say(control, text)
}

function say(control: Element, text: string): void {
  if (control.getAttribute('aria-label') !== text) control.setAttribute('aria-label', text)
}

function rowName(box: Element, locale: Locale): string {
  const cells = box.closest('tr')?.querySelectorAll('td:not(.cell-_select)')
  return words.selectRow[locale].replace('{row}', cells?.[0]?.textContent?.trim() ?? '')
}
