import Expressions
import NumericCore
import SubmissionRuntime

/// A sequence in two runs, the second from where the first ended, gives what one run gives.
struct Compose: ExerciseLaw {
    static let word = "compose"
    static let form = "compose: {inputs: [x], over: T, state: {h0: last}}"

    let inputs: [LawInput]
    let over: String
    /// An input of the second run, and the result of the first that it is.
    let state: [(input: LawInput, result: LawResult)]
    private let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        try arguments.allow("inputs", "over", "state")
        inputs = try arguments.inputs(arguments["inputs"])
        let over = try arguments.text(arguments["over"], "the size that counts steps, `over`,")
        self.over = over
        guard inputs.allSatisfy({ $0.axis(of: over) != nil }) else {
            throw arguments.problem("no axis of \(inputs.names) is `\(over)`")
        }
        guard let mapping = arguments["state"]?.mapping, !mapping.isEmpty else {
            throw arguments.problem("`state` is missing")
        }
        var state: [(input: LawInput, result: LawResult)] = []
        for (key, value) in mapping { state.append((try arguments.input(key), try arguments.result(value))) }
        self.state = state
        results = try arguments.results(nil)
    }

    var sentence: String {
        "A sequence may be read in two runs: the second, begun where the first ended, gives what a single run gives."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var (first, second) = (inputs, inputs)
        for input in self.inputs {
            guard let axis = input.axis(of: over), inputs[input.index].sizes[axis] > 1 else { return [] }
            let steps = inputs[input.index].sizes[axis]
            let cut = Causal.cut(steps)
            guard let head = inputs[input.index].picking(Array(0..<cut), axis: axis),
                let tail = inputs[input.index].picking(Array(cut..<steps), axis: axis)
            else { return [] }
            (first[input.index], second[input.index]) = (head, tail)
        }
        guard let between = answer(first) else { return [] }
        for part in state { second[part.input.index] = between[part.result.index] }
        return [inputs, first, second]
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        guard answers.count == 3 else { return true }
        return results.allSatisfy { result in
            let parts = answers.map { $0[result.index] }
            if let axis = result.result.sequenceAxis {
                guard parts.allSatisfy({ $0.sizes.indices.contains(axis) }) else { return true }
                let (whole, head) = (parts[0].sizes[axis], parts[1].sizes[axis])
                guard whole == head + parts[2].sizes[axis],
                    let early = parts[0].picking(Array(0..<head), axis: axis),
                    let late = parts[0].picking(Array(head..<whole), axis: axis)
                else { return true }
                return parts[1].agrees(with: early, .law) && parts[2].agrees(with: late, .law)
            }
            // What has no step is what holds at the end.
            return !state.contains { $0.result.index == result.index }
                || parts[2].agrees(with: parts[0], .law)
        }
    }
}
