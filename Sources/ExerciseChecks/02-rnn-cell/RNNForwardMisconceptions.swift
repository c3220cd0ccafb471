import NumericCore
import SequenceModels

/// What learners write instead of the loop over time.
enum RNNForwardMisconceptions {
    typealias Mistake = Misconception<RNNForwardArguments, RNNForward.Answer>

    static let all: [Mistake] = [
        Mistake(
            "state-not-updated",
            "The first step is right and every other is what it would be if it came first. What does "
                + "each turn of your loop start from?",
            "Every step starts from h0 again, so that no step knows what came before. Keep one "
                + "variable for the state: what a step puts out is where the next one starts.",
            answer: { arguments in
                answer((0..<arguments.steps).map { step(arguments, at: $0, from: arguments.h0) })
            }),
        Mistake(
            "states-reversed",
            "The states are the right ones, the last step first. On which side of the list does a new "
                + "one go?",
            "Each new state is put before the others. Append it at the end of the list.",
            answer: { arguments in
                let states = states(arguments)
                return answer(states.reversed(), last: states.last)
            }),
        Mistake(
            "reads-backwards",
            "The first state already depends on the last input, which has not come yet. In which "
                + "order does your loop run?",
            "The sequence is read from its end. Let the loop run from index 0 up.",
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
            "states is right, and last equals states at index 0. What does the variable hold that you "
                + "return as last?",
            "It is the first state, after one step only. Return the one after the final step, which "
                + "equals states at index T - 1.",
            answer: { arguments in
                let states = states(arguments)
                return answer(states, last: states.first)
            }),
        Mistake(
            "last-one-step-early",
            "states is right, and last equals the state before the final one. When is the variable "
                + "saved that you return as last?",
            "It is saved before the loop's last update. Return the state the loop ends with.",
            answer: { arguments in
                let states = [arguments.h0] + states(arguments)
                return answer(Array(states.dropFirst()), last: states[states.count - 2])
            }),
        Mistake(
            "initial-state-ignored",
            "Another h0 gives the same states. What does your loop begin with?",
            "It begins with zeros and never looks at h0. Zeros are the usual start, but the caller "
                + "may give another: let the state begin as h0.",
            answer: { arguments in
                var changed = arguments
                changed.h0 = Tensor(zeros: arguments.h0.shape)
                return answer(states(changed))
            }),
        Mistake(
            "states-one-step-late",
            "states begins with h0 and ends with the state before the final one. Does your loop keep "
                + "a state before the step, or after it?",
            "They are kept before the step, when the variable still holds the old one. Append after "
                + "it.",
            answer: { arguments in
                let states = [arguments.h0] + states(arguments)
                return answer(Array(states.dropLast()), last: states.last)
            }),
        Mistake(
            "state-carried-across-batch",
            "Row 0 is right. Row 1 starts where row 0 ended, and so on. Where does the state of a new "
                + "row come from?",
            "The state runs on from one sequence of the batch into the next. Every row has a start of "
                + "its own in h0: set the state again for each row, or do all rows at once.",
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
            "The first step is right, and after it nothing that comes later in x changes anything. "
                + "Which index of x does your loop read?",
            "Every step reads the first input again, as when the index in the slice stays 0. Take x "
                + "at the loop's own index.",
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
            "Where B and T are equal, step t of your states is what the sequences of row t give; "
                + "where they differ, it stops or has the wrong shape. Over which axis of x does your loop "
                + "run?",
            "It walks over the batch. x is [B, T, D]: time is axis 1, so take the size and the slices "
                + "of that one.",
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
            "Your states are all there, as [T, B, H]. Which axis does stack make?",
            "It makes the axis in front, as some libraries have it. Batch comes first in this course: "
                + "stack along axis 1 to get [B, T, H].",
            answer: { arguments in
                let states = states(arguments)
                return RNNForward.Answer(states: stack(states, axis: 0), last: states[states.count - 1])
            }),
        Mistake(
            "hidden-weights-not-transposed",
            "The first step is right where h0 is zeros, and from then on each unit has weighed the "
                + "state with a column of W_h. Which way round do the rows of the state meet it?",
            "W_h is not transposed. It is square, so the shapes fit either way and nothing complains. "
                + "Multiply the state by wh.transposed(), as in rnnStep.",
            answer: { arguments in
                var changed = arguments
                changed.wh = arguments.wh.transposed()
                return answer(states(changed))
            }),
        Mistake(
            "bias-first-step-only",
            "The first step is right, and every later one is what it would be without b. Where in "
                + "your code is b added?",
            "It is added once, as if it were a start value. It belongs to the cell, and the cell is "
                + "the same each time: add it at every step.",
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
        Mistake(
            "state-shadowed",
            "Every step is what it would be if it came first, and last equals h0. How many variables in your code "
                + "are called h?",
            "Two: a `let` inside the loop makes a new one at each turn, which is gone at its end, and the one outside "
                + "never changes. Write to the outer one, without let or var.",
            answer: { arguments in
                answer(
                    (0..<arguments.steps).map { step(arguments, at: $0, from: arguments.h0) },
                    last: arguments.h0)
            }),
        Mistake(
            "states-laid-out-by-time",
            "last is right, and the numbers of states are the right ones in the order of time: first all rows of step 0, "
                + "then all of step 1. What does reshaped change, and what does it leave?",
            "It changes the shape and leaves the order. T tensors of [B, H] put end to end are [T, B, H] in memory, and "
                + "read as [B, T, H] they mix the rows. Use stack(states, axis: 1).",
            answer: { arguments in
                let states = states(arguments)
                let shape = [arguments.batch, arguments.steps, arguments.h0.shape[1]]
                return RNNForward.Answer(
                    states: stack(states, axis: 0).reshaped(shape), last: states[states.count - 1])
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
