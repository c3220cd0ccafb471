import Expressions
import NumericCore
import SubmissionRuntime

/// Another value of an input leads to another result.
struct DependsOn: ExerciseLaw {
    static let word = "depends-on"
    static let form = "depends-on: h0"

    let inputs: [LawInput]
    let results: [LawResult]

    init(_ arguments: LawArguments) throws(LawProblem) {
        if arguments.node.mapping != nil {
            try arguments.allow("inputs", "results")
            inputs = try arguments.inputs(arguments["inputs"])
            results = try arguments.results(arguments["results"])
        } else {
            inputs = try arguments.inputs(arguments.node)
            results = try arguments.results(nil)
        }
    }

    var sentence: String {
        "\(inputs.names) \(inputs.count > 1 ? "count" : "counts"): another value leads to another result."
    }

    func probes(
        around inputs: [WireValue], answer: ([WireValue]) -> [WireValue]?, random: inout SeededRandom
    ) -> [[WireValue]] {
        var probes = [inputs]
        for input in self.inputs {
            var changed = inputs
            changed[input.index] = input.redrawn(inputs[input.index], &random)
            // Only where the reference itself tells the two apart.
            guard changed != inputs, let before = answer(inputs), let after = answer(changed),
                !results.allSatisfy({ before[$0.index].agrees(with: after[$0.index], .law) })
            else { continue }
            probes.append(changed)
        }
        return probes.count > 1 ? probes : []
    }

    func holds(_ inputs: [[WireValue]], _ answers: [[WireValue]]) -> Bool {
        answers.dropFirst().allSatisfy { answer in
            !results.allSatisfy { answer[$0.index].agrees(with: answers[0][$0.index]) }
        }
    }
}
