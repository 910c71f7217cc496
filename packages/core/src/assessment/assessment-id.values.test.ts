import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerEntity, assessmentIdOf, parseAssessmentId, parseEntity, resultEntity } from './assessment-id.values.ts';
import { AUTHOR_ROLES } from './assessment.values.ts';

const code = fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,59}$/);

describe('the id of an assessment', () => {
  test('follows from programme, cycle and territory, so that two people offline make the same one', () => {
    expect(assessmentIdOf('pacasen', '2025', 'sn-kd-kd1-1')).toBe('pacasen~2025~sn-kd-kd1-1');
  });

  test('gives its key back, for any programme, cycle and territory', () => {
    fc.assert(fc.property(code, fc.stringMatching(/^[A-Za-z0-9.-]{1,30}$/), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,59}$/), (programme, cycle, territory) => {
      expect(parseAssessmentId(assessmentIdOf(programme, cycle, territory))).toEqual({ programme, cycle, territory });
    }));
  });

  test.each(['', 'pacasen', 'pacasen~2025', 'pacasen~2025~', '~2025~sn', 'pacasen~~sn', 'pacasen~2025~sn~x', 'pacasen~2025~SN-KD', 'pacasen~20/25~sn', 'pacasen~2025~../etc', '1~2025~sn'])(
    '%j is none', (id) => {
      expect(parseAssessmentId(id)).toBeNull();
    });
});

describe('the name of an entity', () => {
  test('gives back item and author, even for an item called result or gates', () => {
    fc.assert(fc.property(fc.oneof(code, fc.constantFrom('result', 'gates', 'score')), fc.constantFrom(...AUTHOR_ROLES), (item, author) => {
      expect(parseEntity(answerEntity(item, author))).toEqual({ kind: 'answer', item, author });
    }));
  });

  test('gives back kind and score', () => {
    expect(parseEntity(resultEntity('score', 'idp'))).toEqual({ kind: 'result', result: 'score', target: 'idp' });
    expect(parseEntity(resultEntity('gates'))).toEqual({ kind: 'result', result: 'gates', target: undefined });
    expect(parseEntity(resultEntity('filing'))).toEqual({ kind: 'result', result: 'filing', target: undefined });
  });

  test.each(['', 'IDP-2', 'IDP-2:mayor', ':coach', 'result:score', 'result:gates:idp', 'a:b:c:d'])('%j is none', (entity) => {
    expect(parseEntity(entity)).toBeNull();
  });
});
