import { OperationCaller } from './operation-caller.js'
import type { AnswerOf, InputOf, ItemOf, OperationId, QueryOf, Version } from './operation-types.js'
import type { ActingFor, CallOptions } from './options.js'
import type { FeedbackContent, NeedChanges, NeedDraft, Question } from './schema.js'

type Answer<Id extends OperationId> = Promise<AnswerOf<Id>>

/**
 * A client of Passerelle. The methods are what portals use, named after the operations of the API; `call` reaches every
 * other operation. All of them throw as `call` does.
 */
export class PasserelleClient extends OperationCaller {
  /** A client of the same service for another member or person: a portal makes one for each request that it serves. */
  actingFor(who: ActingFor): PasserelleClient {
    return new PasserelleClient({ ...this.settings, ...who })
  }

  /** Case studies and peers for one problem. */
  recommend(question: Question, options?: CallOptions): Answer<'recommend'> {
    return this.call('recommend', { body: question }, options)
  }

  /** The same for up to 50 problems; what cannot be answered has its `problem` in its place. */
  recommendBatch(batch: InputOf<'recommendBatch'>['body'], options?: CallOptions): Answer<'recommendBatch'> {
    return this.call('recommendBatch', { body: batch }, options)
  }

  /** Case studies for a member: for its needs, and what members like it have done. */
  recommendForMember(
    code: string,
    query?: QueryOf<'recommendForMember'>,
    options?: CallOptions,
  ): Answer<'recommendForMember'> {
    return this.call('recommendForMember', { path: { code }, query }, options)
  }

  /** What was added for the member since a time. */
  listNewMatches(query?: QueryOf<'listNewMatches'>, options?: CallOptions): Answer<'listNewMatches'> {
    return this.call('listNewMatches', { query }, options)
  }

  /** One page of case studies. */
  listCaseStudies(query?: QueryOf<'listCaseStudies'>, options?: CallOptions): Answer<'listCaseStudies'> {
    return this.call('listCaseStudies', { query }, options)
  }

  /** All case studies that pass the filters, page after page. */
  allCaseStudies(
    query?: Omit<QueryOf<'listCaseStudies'>, 'cursor'>,
    options?: CallOptions,
  ): AsyncGenerator<ItemOf<'listCaseStudies'>, void, undefined> {
    return this.all('listCaseStudies', query, options)
  }

  getCaseStudy(id: string, query?: QueryOf<'getCaseStudy'>, options?: CallOptions): Answer<'getCaseStudy'> {
    return this.call('getCaseStudy', { path: { id }, query }, options)
  }

  findSimilarCaseStudies(
    id: string,
    query?: QueryOf<'findSimilarCaseStudies'>,
    options?: CallOptions,
  ): Answer<'findSimilarCaseStudies'> {
    return this.call('findSimilarCaseStudies', { path: { id }, query }, options)
  }

  listTechnologies(query?: QueryOf<'listTechnologies'>, options?: CallOptions): Answer<'listTechnologies'> {
    return this.call('listTechnologies', { query }, options)
  }

  getTechnology(id: string, query?: QueryOf<'getTechnology'>, options?: CallOptions): Answer<'getTechnology'> {
    return this.call('getTechnology', { path: { id }, query }, options)
  }

  listMembers(query?: QueryOf<'listMembers'>, options?: CallOptions): Answer<'listMembers'> {
    return this.call('listMembers', { query }, options)
  }

  getMember(code: string, query?: QueryOf<'getMember'>, options?: CallOptions): Answer<'getMember'> {
    return this.call('getMember', { path: { code }, query }, options)
  }

  listProcessAreas(query?: QueryOf<'listProcessAreas'>, options?: CallOptions): Answer<'listProcessAreas'> {
    return this.call('listProcessAreas', { query }, options)
  }

  listRegions(query?: QueryOf<'listRegions'>, options?: CallOptions): Answer<'listRegions'> {
    return this.call('listRegions', { query }, options)
  }

  /** One page of needs. */
  listNeeds(query?: QueryOf<'listNeeds'>, options?: CallOptions): Answer<'listNeeds'> {
    return this.call('listNeeds', { query }, options)
  }

  /** Writes a need; sent again, it is still one need. */
  createNeed(need: NeedDraft, options?: CallOptions): Answer<'createNeed'> {
    return this.call('createNeed', { body: need }, options)
  }

  getNeed(id: string, options?: CallOptions): Answer<'getNeed'> {
    return this.call('getNeed', { path: { id } }, options)
  }

  /** @param ifMatch the `version` that the changes are made to: a need that changed since is not overwritten (412) */
  updateNeed(id: string, changes: NeedChanges, ifMatch: Version, options?: CallOptions): Answer<'updateNeed'> {
    return this.call('updateNeed', { path: { id }, body: changes, ifMatch }, options)
  }

  /** @param ifMatch the `version` to delete; any when missing */
  deleteNeed(id: string, ifMatch?: Version, options?: CallOptions): Answer<'deleteNeed'> {
    return this.call('deleteNeed', { path: { id }, ifMatch }, options)
  }

  /** Submits, withdraws, closes or reopens a need. @param ifMatch the `version` that is meant; any when missing */
  changeNeedStatus(
    id: string,
    transition: InputOf<'changeNeedStatus'>['body']['transition'],
    ifMatch?: Version,
    options?: CallOptions,
  ): Answer<'changeNeedStatus'> {
    return this.call('changeNeedStatus', { path: { id }, body: { transition }, ifMatch }, options)
  }

  /** The matches of a need, with what was decided. */
  listMatches(needId: string, query?: QueryOf<'listMatches'>, options?: CallOptions): Answer<'listMatches'> {
    return this.call('listMatches', { path: { id: needId }, query }, options)
  }

  /** Says whether a case study helped with a need. */
  giveFeedback(
    needId: string,
    caseStudyId: string,
    feedback: FeedbackContent,
    options?: CallOptions,
  ): Answer<'giveFeedback'> {
    return this.call('giveFeedback', { path: { id: needId, caseStudyId }, body: feedback }, options)
  }

  /** Whether recommendations are complete; it answers while they are not, too. */
  getReadiness(options?: CallOptions): Answer<'getReadiness'> {
    return this.call('getReadiness', {}, options)
  }
}
