import NumericCore
import SequenceModels

/// What learners write instead of the loop over time.
enum RNNForwardMisconceptions {
    typealias Mistake = Misconception<RNNForwardArguments, RNNForward.Answer>

    static let all: [Mistake] = [
        Mistake(
            "state-not-updated",
            "Every step starts from h0 again, so no step knows what came before. Keep one variable for the "
                + "state: what a step puts out is where the next one starts.",
            answer: { arguments in
                answer((0..<arguments.steps).map { step(arguments, at: $0, from: arguments.h0) })
            }),
        Mistake(
            "states-reversed",
            "The states are right but come out in reverse, the last step first, as when each new one is put "
                + "before the others. Append it at the end of the list.",
            answer: { arguments in
                let states = states(arguments)
                return answer(states.reversed(), last: states.last)
            }),
        Mistake(
            "reads-backwards",
            "The sequence is read from its end, so the first state already depends on the last "
                + "input, which has not come yet. Let the loop run from index 0 up.",
            answer: { arguments in
                var state = arguments.h0
                var states: [Tensor] = []
                for time in (0..<arguments.steps).reversed() {
                    state = step(arguments, at: time, from: state)
                    states.append(state)
                }
                return answer(states)
            }),
        Mistake(
            "first-state-as-last",
            "What you return as last is the first state, after one step only. Return the one after the final "
                + "step: it equals states at index T - 1.",
            answer: { arguments in
                let states = states(arguments)
                return answer(states, last: states.first)
            }),
        Mistake(
            "last-one-step-early",
            "What you return as last is the state before the final step, as when it is saved before "
                + "the loop's last update. Return the state the loop ends with.",
            answer: { arguments in
                let states = [arguments.h0] + states(arguments)
                return answer(Array(states.dropFirst()), last: states[states.count - 2])
            }),
        Mistake(
            "initial-state-ignored",
            "The loop starts from zeros and never looks at h0. Zeros are the usual start, but the "
                + "caller may give another: let the state begin as h0.",
            answer: { arguments in
                var changed = arguments
                changed.h0 = Tensor(zeros: arguments.h0.shape)
                return answer(states(changed))
            }),
        Mistake(
            "states-one-step-late",
            "The states are one step late: they begin with h0 and leave out the final one. Append after the "
                + "step, when the variable holds the new state; before it, it still holds the old one.",
            answer: { arguments in
                let states = [arguments.h0] + states(arguments)
                return answer(Array(states.dropLast()), last: states.last)
            }),
        Mistake(
            "state-carried-across-batch",
            "The state runs on from one sequence of the batch into the next, so a row starts where "
                + "the row above it ended. Every row has a start of its own in h0.",
            answer: { arguments in
                var carried = arguments.h0.slice(axis: 0, from: 0, to: 1)
                var rows: [Tensor] = []
                for row in 0..<arguments.batch {
                    var single = arguments
                    single.x = arguments.x.slice(axis: 0, from: row, to: row + 1)
                    single.h0 = carried
                    let layer = RNNLayer(single.cell).forward(single.x, from: carried)
                    rows.append(layer.all)
                    carried = layer.last
                }
                let all = concatenate(rows, axis: 0)
                return RNNForward.Answer(states: all, last: all.slice(axis: 1, at: arguments.steps - 1))
            }),
        Mistake(
            "same-input-every-step",
            "Every step reads the first input again, as when the index in the slice stays 0. Then what comes "
                + "later in the sequence is never read: take x at the loop's own index.",
            answer: { arguments in
                var state = arguments.h0
                return answer(
                    (0..<arguments.steps).map { _ in
                        state = step(arguments, at: 0, from: state)
                        return state
                    })
            }),
        Mistake(
            "batch-as-time",
            "The loop walks over the batch instead of over time, which goes unnoticed only with B = T. x is "
                + "[B, T, D]: time is axis 1, so take the size and the slices of that one.",
            answer: { arguments in
                guard arguments.batch == arguments.steps else { return nil }
                var state = arguments.h0
                return answer(
                    (0..<arguments.batch).map { row in
                        state = arguments.cell.step(arguments.x.slice(axis: 0, at: row), from: state)
                        return state
                    })
            }),
        Mistake(
            "states-stacked-on-axis-0",
            "The states are stacked as [T, B, H], as some libraries have them. Batch comes first in "
                + "this course: stack them along axis 1 to get [B, T, H].",
            answer: { arguments in
                let states = states(arguments)
                return RNNForward.Answer(states: stack(states, axis: 0), last: states[states.count - 1])
            }),
        Mistake(
            "hidden-weights-not-transposed",
            "W_h is not transposed. It is square, so the shapes fit either way and nothing complains, but "
                + "each unit then listens with the wrong weights. Multiply the state by wh.transposed(), as in "
                + "rnnStep.",
            answer: { arguments in
                var changed = arguments
                changed.wh = arguments.wh.transposed()
                return answer(states(changed))
            }),
        Mistake(
            "bias-first-step-only",
            "The bias is added at the first step only, as if it were a start value. It belongs to the cell, and "
                + "the cell is the same each time: add it at every step.",
            answer: { arguments in
                var later = arguments
                later.b = Tensor(zeros: arguments.b.shape)
                var state = arguments.h0
                return answer(
                    (0..<arguments.steps).map { time in
                        state = step(time == 0 ? arguments : later, at: time, from: state)
                        return state
                    })
            }),
    ]

    /// h at one step from the state before it [B, H].
    private static func step(_ arguments: RNNForwardArguments, at time: Int, from state: Tensor) -> Tensor {
        arguments.cell.step(arguments.x.slice(axis: 1, at: time), from: state)
    }

    /// h_1 … h_T as the reference has them, each [B, H].
    private static func states(_ arguments: RNNForwardArguments) -> [Tensor] {
        let all = RNNLayer(arguments.cell).forward(arguments.x, from: arguments.h0).all
        return (0..<arguments.steps).map { all.slice(axis: 1, at: $0) }
    }

    /// States as they should be returned, with the last of them unless told otherwise.
    private static func answer(_ states: [Tensor], last: Tensor? = nil) -> RNNForward.Answer {
        RNNForward.Answer(states: stack(states, axis: 1), last: last ?? states[states.count - 1])
    }
}
