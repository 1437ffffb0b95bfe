/**
 * Queries in processes of their own, which can be killed: the one bound that holds for any query.
 *
 * <p>{@link org.corvee.query.worker.Workers} keeps some processes of {@link org.corvee.query.worker.WorkerMain} ready,
 * each with a heap of its own and the same build open. A {@link org.corvee.query.worker.Job} goes to one of them over a
 * pipe, and comes back as a {@link org.corvee.query.worker.JobResult}. A process that does not answer by the job's deadline
 * is killed, one that runs out of memory ends by itself, and another takes its place; all end with the process that
 * started them, since their pipe then ends.
 *
 * <p>{@link org.corvee.query.worker.Wire} says what goes over the pipe. Nothing else does: what Java or a library prints
 * goes to standard error.
 */
@NullMarked
package org.corvee.query.worker;

import org.jspecify.annotations.NullMarked;
