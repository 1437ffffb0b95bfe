/**
 * What analysts ask, with the answers that the five documents support.
 *
 * <p>{@link org.corvee.questions.QuestionsTest} puts each competency question to the library of queries: a file
 * {@code questions/CQnn.yaml} says which queries with which arguments, which rows come back, on which passages they
 * rest, and which wrong fact must make the answer fail. {@link org.corvee.questions.GoldenTest} keeps what each query
 * answers. {@link org.corvee.questions.Desk} is where they ask: a graph made of the data folder in memory.
 *
 * <p>To add a question, add a file; to renew the kept answers, see {@link org.corvee.questions.GoldenTest}.
 */
package org.corvee.questions;
