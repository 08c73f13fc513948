import { bodyMessage } from './bodyMessages.ts'
import type { RefusalSaying, refusalsZh } from './refusals.zh.ts'
import { wrongStage } from './wrongStage.ts'

/** Why the register of persons lets a caller not in. */
const notIn: Readonly<Record<string, string>> = {
  left: 'By the register of persons you have left: your account is closed. Ask an administrator of your organ if that is wrong.',
  notYet: 'By the register of persons you have not begun yet. Ask an administrator of your organ if that is wrong.',
  notRegistered: 'You are not in the register of persons: ask an administrator of your organ to enter you.',
  unknownPost: 'The post you chose is not among yours: choose another, or ask an administrator of your organ.',
  postsOfIssuer: 'Your post comes from the sign-in itself and cannot be chosen here.',
}
const about = (word: string | undefined) => (word === undefined ? '' : ` (${word})`)
const of = (list: string | undefined) => (list === undefined ? '' : ` ${list}`)

export const refusalsEn: Record<keyof typeof refusalsZh, RefusalSaying> = {
  NOT_AUTHENTICATED: {
    title: 'Not signed in',
    detail: facts =>
      notIn[facts.text('reason') ?? ''] ?? 'You are not signed in, or the sign-in has expired: sign in again.',
  },
  FORBIDDEN: {
    title: 'Not allowed',
    detail: () => 'Your role or your place in this case does not allow this: it is for those who may.',
  },
  NOT_FOUND: { title: 'Not found', detail: () => 'There is no such thing, or you may not see it. Check the number.' },
  INVALID_JSON: {
    title: 'Malformed request',
    detail: () => 'The request is not valid JSON in UTF-8: correct it and send it again.',
  },
  INVALID_BODY: {
    title: 'Wrong fields',
    detail: facts => {
      const path = facts.text('path')
      const message = bodyMessage(facts.text('message') ?? '', 'en')
      return path === undefined
        ? 'Correct the fields listed and send it again.'
        : `“${path}” ${message}: correct it and send it again.`
    },
  },
  UNKNOWN_ACTION: {
    title: 'No such action',
    detail: () => 'Cases of this kind have no such action: see which actions the case offers now.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    title: 'Idempotency key missing',
    detail: () =>
      'Give a new unique value in the header Idempotency-Key, and the same one when you repeat the request.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Idempotency key used before',
    detail: () => 'This Idempotency-Key was used for a request with another body: take a new one.',
  },
  PAYLOAD_TOO_LARGE: {
    title: 'Too large',
    detail: facts => {
      const longest = facts.text('path') ? ` (the longest field is ${facts.text('path')})` : ''
      return `This is larger than the limit${of(facts.text('limit'))}${longest}: upload longer texts as documents.`
    },
  },
  UNSUPPORTED_TYPE: {
    title: 'Type not supported',
    detail: facts => {
      const those = facts.text('accepted') ? ` (${facts.text('accepted')})` : ''
      return `This type of content is not supported: convert it to one that is${those}.`
    },
  },
  TOO_MANY_REQUESTS: {
    title: 'Too many requests',
    detail: facts => `Too many requests: try again in ${facts.text('retryAfter') ?? 'a few'} seconds.`,
  },
  ENGINE_UNAVAILABLE: {
    title: 'Not confirmed',
    detail: () =>
      'It cannot be confirmed now whether this was done, and it may still be done. Repeat it with the same Idempotency-Key: it happens once. If that lasts for minutes, tell the administrator.',
  },
  COMMAND_EXPIRED: {
    title: 'Request expired',
    detail: () =>
      'This request was not confirmed within 24 hours and is dead. Look at the case, then send it with a new Idempotency-Key.',
  },
  CASE_FROZEN: {
    title: 'Case frozen',
    detail: () => 'The records of this case disagree: it is stopped and being examined. Ask the administrator.',
  },
  CASE_TOO_LARGE: {
    title: 'Case too large',
    detail: facts =>
      facts.text('ofParty') === undefined
        ? 'The case has reached its limit: upload longer texts as documents.'
        : 'Your notes, documents or requests in this case have reached their limit: put them into one document, or hand it in.',
  },
  WRONG_STAGE: { title: 'Not now', detail: facts => wrongStage(facts, 'en') },
  STALE: {
    title: 'The case has moved on',
    detail: facts =>
      facts.text('version') === undefined
        ? 'The case has moved on since you saw it, and nothing was done. Look at it again, then decide.'
        : 'Somebody else has changed it since you saw it, and nothing was written. Look at it again, then send your change.',
  },
  RECUSED: {
    title: 'Must keep out',
    detail: () => 'Somebody named here is recused, a party or kin of a party: name others.',
  },
  DUPLICATE_OPEN_CASE: {
    title: 'Case already open',
    detail: facts => `An open case${of(facts.text('number'))} on the same person and matter exists: go on in that one.`,
  },
  ACCOUNTABILITY_ALREADY_DECIDED: {
    title: 'Accountability already decided',
    detail: () =>
      'Tolerance can be asked for after the accountability matter was opened and before it is decided. It is decided: use the remedies against that decision.',
  },
  SUPPLEMENT_LIMIT: {
    title: 'No further supplement',
    detail: () => 'Supplements were asked for twice: accept or refuse acceptance.',
  },
  TOO_FEW_HANDLERS: {
    title: 'Too few handlers',
    detail: () => 'An inquiry needs at least two different handlers: assign them first.',
  },
  FINDING_MISSING: {
    title: 'Findings incomplete',
    detail: facts =>
      facts.includes('missing', 'submitFindings')
        ? 'No findings were submitted: submit them first, then another handler co-signs.'
        : `Every criterion needs a finding. Missing:${of(facts.list('missing') ?? 'some')}.`,
  },
  EVIDENCE_UNKNOWN: {
    title: 'Unknown document',
    detail: facts =>
      `The file has no such document:${of(facts.list('missing') ?? 'see the reference')}. Attach it first, or correct the reference.`,
  },
  EVIDENCE_REQUIRED: {
    title: 'Evidence required',
    detail: facts =>
      `An element found to be met${of(facts.word('element', 'missing'))} needs at least one document of the file: add the evidence.`,
  },
  STATEMENT_MISSING: {
    title: 'Subject not heard',
    detail: () => 'The subject was not heard: record an interview with the subject, or that the subject waived it.',
  },
  SAME_PERSON: {
    title: 'Another person must act',
    detail: () =>
      'Inquiry, vote, approval and confirmation are for different persons, and somebody here has acted before: let others act.',
  },
  NOT_DUE_MEMBER: {
    title: 'Not due to vote',
    detail: () => 'You are not due in this round: you were not convened or are excused, and cannot vote.',
  },
  PANEL_TOO_SMALL: {
    title: 'Panel too small',
    detail: facts =>
      `After recusals and excuses ${facts.text('due') ?? 'too few'} are due; at least 3, the chair among them, are needed. Convene others, or transfer the case upward.`,
  },
  VOTE_CLOSED: {
    title: 'No open vote',
    detail: () => 'No vote is open now: wait until the chair opens the next round.',
  },
  BELOW_QUORUM: {
    title: 'Below quorum',
    detail: facts =>
      `Two thirds of those due must be present (${facts.text('needed') ?? 'two thirds'} of ${facts.text('due') ?? 'those due'}). The round stays open: call the others, or adjourn.`,
  },
  CHAIR_VOTES_LAST: {
    title: 'The chair votes last',
    detail: () => 'A ballot was cast after the chair’s, which has lapsed: the chair votes again, then closes the vote.',
  },
  NEGATIVE_LIST: {
    title: 'Negative list',
    detail: facts =>
      `Negative criteria${of(facts.list('criteria'))} are met or unclear: no exemption, mitigation or recommendation of tolerance is possible. Decide not to tolerate, or clear them up first.`,
  },
  CRITERION_NOT_MET: {
    title: 'Criterion not met',
    detail: facts =>
      `Criteria${of(facts.list('criteria'))}, which this choice requires, are not found to be met: choose otherwise, or clear them up first.`,
  },
  NO_POWER: {
    title: 'Not in the power of the organ',
    detail: facts =>
      `${facts.text('organ') ?? 'The organ'} may not decide cases of this kind${about(facts.word('kind', 'kind'))}: transfer it to an organ that may, or have the powers of the organ corrected in the register of organs.`,
  },
  APPROVAL_LEVEL_TOO_LOW: {
    title: 'Approval level too low',
    detail: facts => {
      const level = facts.word('organLevel', 'needed')
      return level === undefined
        ? 'This case is approved by the head of the organ; a deputy cannot approve.'
        : `This case is approved by the head of an organ at or above the level ${level}; a deputy cannot approve.`
    },
  },
  SIGN_OFF_MISSING: {
    title: 'Sign-offs missing',
    detail: facts =>
      `Sign-offs are missing:${of(facts.word('department', 'missing') ?? 'some')}. Approve when they are complete.`,
  },
  REMAND_LIMIT: {
    title: 'No further remand',
    detail: () =>
      'The case was remanded twice: the head of the organ approves, or transfers it upward with both views.',
  },
  EXTENSION_LIMIT: {
    title: 'Extension too long',
    detail: facts =>
      `This deadline can be extended by at most ${facts.text('left') ?? 'its cap'} more of its own unit: ask for less.`,
  },
  TERM_EXPIRED: {
    title: 'Term expired',
    detail: facts =>
      facts.text('reason') === 'reviewSettled'
        ? 'A review was requested, waived or decided already; there is only one.'
        : `This term ${facts.text('due') === undefined ? 'is met or over' : `ended on ${facts.text('due')}`}: it is too late.`,
  },
  REVIEW_WORSE: {
    title: 'A review makes nothing worse',
    detail: () => 'A review may not be worse for the party than the decision: choose the same or better.',
  },
  SERVICE_REQUIRED: {
    title: 'Not served yet',
    detail: () => 'The notice must be served, and its service recorded, first.',
  },
  NOT_CLEARABLE: {
    title: 'Cannot be cleared',
    detail: facts =>
      `Allegations${of(facts.list('allegations'))} are substantiated, partly so without a tolerance decision, or not excluded, and cannot be cleared: leave them out.`,
  },
  CONSENT_REQUIRED: {
    title: 'Consent required',
    detail: () => 'Nothing is made public without the person’s consent: record it, with the methods agreed, first.',
  },
  LETTER_REQUIRED: {
    title: 'Letter required',
    detail: () => 'Other methods go together with the letters of clarification: issue them first.',
  },
  NOT_EXCLUDED: {
    title: 'Not excluded',
    detail: facts =>
      `Allegations${of(facts.list('allegations'))} are not verified but not excluded either: they are no ground for a false-accusation case.`,
  },
  NOT_FABRICATED: {
    title: 'Not fabricated',
    detail: facts =>
      `Allegations${of(facts.list('allegations'))} were not found to be fabricated: explain and educate where the report was mistaken.`,
  },
  NOTICE_REQUIRED: {
    title: 'Notice required',
    detail: () =>
      'The notice of facts, reasons and rights must be served, and the term to answer over or used, before a panel convenes.',
  },
  IDENTITY_NOT_GRANTED: {
    title: 'Identity not granted',
    detail: () => 'Two different custodians must grant access to the identity: request it, and wait for both.',
  },
  OBJECTION_PENDING: {
    title: 'Objection pending',
    detail: () => 'The time to object is not over, or an objection is not decided: wait for that.',
  },
  NO_LEGAL_BASIS: {
    title: 'No legal basis',
    detail: ({ text }) =>
      text('to') === 'partyDiscipline'
        ? 'A Party organization disciplines its members alone: refer to the appointing organ or unit.'
        : text('to') === 'publicSecurity'
          ? 'A report that aimed at discipline alone is no matter of public security: refer to the appointing organ or unit.'
          : 'Nothing is published without a basis in law and the number of an effective penalty, judgment or finding; natural persons never to the public.',
  },
  TASK_TAKEN: {
    title: 'Task taken',
    detail: () =>
      'Somebody else has this task, or it is not yours: its holder releases it, or a supervisor reassigns it.',
  },
  NOT_READY: { title: 'Not ready', detail: () => 'The notice is being rendered: try again in a moment.' },
  REPORTER_IN_TEXT: {
    title: 'Text names the reporter',
    detail: facts =>
      `The text would let people recognise the reporter${about(facts.text('path'))}: write it so that it names the thing itself alone.`,
  },
  ANSWER_CONTRADICTS: {
    title: 'The finding contradicts its answer',
    detail: () =>
      'The result follows from an answer that the rule pack lists; it contradicts neither that answer nor another finding.',
  },
  WORDING_NOT_ALLOWED: {
    title: 'Wording not allowed',
    detail: () =>
      'What is printed must neither point at a reporter nor call the report malicious: give neutral words that name the thing itself alone.',
  },
  NOT_VERIFYING_ORGAN: {
    title: 'Not the verifying organ',
    detail: () =>
      'Who verified clarifies: this inquiry was not made by this organ. Transfer the case to the organ that made it, or, where that is none of this system, refuse acceptance and tell the person.',
  },
  AUDIENCE_TOO_WIDE: {
    title: 'Audience too wide',
    detail: facts =>
      `The audience must be no wider than the approved scope${about(facts.word('audience', 'scope'))}: choose a narrower one, or have another evaluation approved.`,
  },
  UNSERVED: {
    title: 'Not served yet',
    detail: () =>
      'Every notice must first be served (or its service confirmed as impossible), the filing recorded and a named reporter told: record the service.',
  },
}
