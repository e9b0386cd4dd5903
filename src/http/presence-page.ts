import express, { type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { NotFound, RuleBroken } from '../errors.js'
import type { PresenceLinks } from '../presence-links/presence-link.js'
import type { PresenceLinkService } from '../presence-links/presence-link.service.js'
import type { LinkedMeeting, LinkedPresences } from '../presence-links/presence-link.store.js'
import { type PresenceWords, presenceWords, titleAndDay } from '../presence-links/presence-words.js'

/** Where the links of mails lead. */
export const PRESENCE_PAGE = '/presence/:token'

const LARGEST_FORM = '1kb'
const ANSWERS = { there: 'THERE', 'not-there': 'NOT_THERE' } as const
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A plain page on which whoever holds a link says whether they were at meetings. Looking changes nothing, as what reads mails for people
 * follows links: only its buttons do, which send a form.
 */
export function presencePage(service: PresenceLinkService, links: PresenceLinks): RequestHandler[] {
  return [
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"] },
    }),
    express.urlencoded({ extended: false, limit: LARGEST_FORM }),
    async (request, response) => {
      response.locals.entry.asks = [`${request.method} ${PRESENCE_PAGE}`]
      const token = String(request.params.token)
      const opened = await service.open(links, token)
      if (opened === null) return refused(response, 404)
      if (request.method !== 'POST') return show(response, opened)
      const { meeting, answer } = formOf(request.body)
      if (answer === null) return refused(response, 400)
      try {
        await service.answer(opened.link, meeting, answer)
      } catch (error) {
        // The list has changed since: the page says what is left to be said.
        if (!(error instanceof NotFound || error instanceof RuleBroken)) throw error
      }
      const now = await service.open(links, token)
      return now === null ? refused(response, 404) : show(response, now)
    },
  ]
}

function formOf(body: unknown): { meeting: string; answer: 'THERE' | 'NOT_THERE' | null } {
  const { meeting, answer } = (body ?? {}) as { meeting?: unknown; answer?: unknown }
  const said = Object.entries(ANSWERS).find(([name]) => name === answer)
  return { meeting: String(meeting), answer: said?.[1] ?? null }
}

function show(response: Response, { locale, meetings }: LinkedPresences): void {
  const words = presenceWords(locale)
  const body = meetings.map(meeting => section(meeting, words)).join('\n')
  send(response, 200, words, body || `<p>${escaped(words.nothing)}</p>`)
}

/** Of what is no link nothing is known, its reader's language included. */
function refused(response: Response, status: number): void {
  const [english, french] = [presenceWords('en'), presenceWords('fr')]
  send(
    response,
    status,
    english,
    `<p>${escaped(english.refused)}</p>\n<p lang="fr">${escaped(french.refused)}</p>`,
  )
}

function section(meeting: LinkedMeeting, words: PresenceWords): string {
  const said = { THERE: words.saidThere, NOT_THERE: words.saidNotThere }
  const status = meeting.said === null ? '' : `<p>${escaped(said[meeting.said])}</p>`
  return `<h2>${escaped(titleAndDay(meeting, words))}</h2>
${status}
<form method="post">
<input type="hidden" name="meeting" value="${escaped(meeting.id)}">
<button name="answer" value="there">${escaped(words.there)}</button>
<button name="answer" value="not-there">${escaped(words.notThere)}</button>
</form>`
}

function send(response: Response, status: number, words: PresenceWords, body: string): void {
  response
    .status(status)
    .setHeader('cache-control', 'no-store')
    .setHeader('x-robots-tag', 'noindex')
    .type('html')
    .send(`<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.question)}</title>
<h1>${escaped(words.question)}</h1>
${body}
</html>
`)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, mark => MARKUP[mark] ?? mark)
}
