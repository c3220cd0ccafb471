import ExerciseChecks
import Grader
import SubmissionRuntime

extension CheckFolder {
    /// How often a case is drawn again before its author hears of it.
    private static let mostDraws = 100
    /// How many draws are looked at together after a first one that will not do.
    private static let drawsAtOnce = 9

    /// One seed's cases, each drawn again until check.swift takes it; throws `GraderError` or a `Diagnostic`.
    func acceptedDraw(_ seed: UInt64, _ script: CheckScript?, _ grader: Grader) throws -> DrawnCases {
        var drawn = try check.draw(seed: seed)
        guard let script, script.contents.looksAtDraws else { return drawn }
        var open = Array(drawn.cases.indices)
        var attempts = 0..<1
        while !open.isEmpty {
            guard attempts.upperBound <= Self.mostDraws + 1 else {
                let sizes = drawn.cases[open[0]].name
                throw GraderError.course(
                    file: script.file, line: nil,
                    problem:
                        "after a hundred draws its `accepts` takes none of case \(open[0] + 1)\(sizes.isEmpty ? "" : " (\(sizes))"): "
                        + "ask for less, or widen the inputs of check.yml")
            }
            var tries: [(number: Int, drawn: DrawnCase)] = []
            for number in open {
                for attempt in attempts {
                    tries.append((number, try check.drawCase(number, seed: seed, attempt: attempt)))
                }
            }
            let answers = try referenceAnswers(tries.map(\.drawn.inputs), grader)
            let verdicts = try script.accepts(zip(tries, answers).map { ($0.drawn.inputs, $1) })
            for (found, isTaken) in zip(tries, verdicts) where isTaken && open.contains(found.number) {
                drawn.cases[found.number] = found.drawn
                open.removeAll { $0 == found.number }
            }
            attempts = attempts.upperBound..<(attempts.upperBound + Self.drawsAtOnce)
        }
        return drawn
    }

    /// What a report calls one of check.swift's cases.
    func names(ofItems items: [[WireValue]], _ script: CheckScript, after name: String) -> [String] {
        items.enumerated().map { number, values in
            guard number >= script.contents.extraCases.count else {
                return [name, script.contents.extraCases[number]].filter { !$0.isEmpty }.joined(
                    separator: ", ")
            }
            return zip(check.entryPoint.parameters, values).compactMap { parameter, value -> String? in
                switch value {
                case .text(let text): "\(parameter.label)=\(text.debugDescription)"
                case .int(let number): "\(parameter.label)=\(number)"
                case .float(let number): "\(parameter.label)=\(number)"
                case .bool(let flag): "\(parameter.label)=\(flag)"
                default: nil
                }
            }.joined(separator: ", ")
        }
    }
}
