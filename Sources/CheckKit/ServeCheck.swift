import NumericCore
import SubmissionRuntime

/// What is asked of a check's program; the first value of a request, as a text.
package enum CheckRequest {
    /// The names of the extra cases, the number of calls, whether draws are looked at, the laws' ids and sentences.
    package static let describe = "describe"
    /// Seed and inputs of a case, from which extra cases and probes are made. The answer is empty.
    package static let prepare = "prepare"
    /// A number; the inputs of that extra case or, behind them, of that call.
    package static let item = "item"
    /// A law's number and one of its probes'; the inputs of that probe, none where it has no such probe.
    package static let probe = "probe"
    /// The most probes of a law.
    package static let mostProbes = 16
    /// Inputs and the reference's answer; whether the draw will do.
    package static let accept = "accept"
    /// A law's number, the number of probes, their inputs and their answers; whether it holds.
    package static let hold = "hold"
}

/// Answers what is asked of a check until the stream ends: all that runs beside check.swift in its box.
///
/// - Parameters:
///   - inputs: the labels of the function's parameters.
///   - results: the labels of its results.
public func serveCheck(_ check: Check, inputs: [String], results: [String]) {
    var prepared = PreparedInputs(items: [], probes: [])
    serveFrames { frame in
        guard case .text(let request)? = frame.first else { return nil }
        let rest = Array(frame.dropFirst())
        switch request {
        case CheckRequest.describe:
            return [
                .texts(check.cases.map(\.name)), .int(check.calls.count), .bool(check.accepts != nil),
                .texts(check.laws.map(\.id)), .texts(check.laws.map(\.sentence)),
            ]
        case CheckRequest.prepare:
            guard case .int(let seed)? = rest.first, rest.count == 1 + inputs.count else { return nil }
            prepared = check.prepared(from: CheckValues(inputs, Array(rest.dropFirst())), seed: seed)
            return []
        case CheckRequest.item:
            guard case .int(let number)? = rest.first, prepared.items.indices.contains(number) else {
                return nil
            }
            return prepared.items[number].values
        case CheckRequest.probe:
            guard rest.count == 2, case .int(let law) = rest[0], case .int(let number) = rest[1],
                prepared.probes.indices.contains(law)
            else { return nil }
            let probes = prepared.probes[law]
            return probes.indices.contains(number) ? probes[number].values : []
        case CheckRequest.accept:
            guard rest.count == inputs.count + results.count else { return nil }
            let drawn = CheckValues(inputs, Array(rest.prefix(inputs.count)))
            let answer = CheckValues(results, Array(rest.dropFirst(inputs.count)))
            return [.bool(check.accepts?(drawn, answer) ?? true)]
        case CheckRequest.hold:
            guard rest.count >= 2, case .int(let law) = rest[0], case .int(let count) = rest[1],
                check.laws.indices.contains(law),
                rest.count == 2 + count * (inputs.count + results.count)
            else { return nil }
            let asked = (0..<count).map { number in
                CheckValues(inputs, Array(rest[(2 + number * inputs.count)...].prefix(inputs.count)))
            }
            let start = 2 + count * inputs.count
            let answers = (0..<count).map { number in
                CheckValues(results, Array(rest[(start + number * results.count)...].prefix(results.count)))
            }
            return [.bool(check.laws[law].holds(asked, answers))]
        default: return nil
        }
    }
}

/// What comes to a drawn case.
private struct PreparedInputs {
    /// Of the extra cases, then of the calls.
    var items: [CheckValues]
    /// Of each law.
    var probes: [[CheckValues]]
}

extension Check {
    fileprivate func prepared(from drawn: CheckValues, seed: Int) -> PreparedInputs {
        var random = SeededRandom(seed: UInt64(bitPattern: Int64(seed)))
        var items: [CheckValues] = []
        for extra in cases {
            var inputs = drawn
            extra.change(&inputs, &random)
            items.append(inputs)
        }
        for call in calls {
            var inputs = drawn
            for (label, value) in call { inputs[label] = value }
            items.append(inputs)
        }
        var probes: [[CheckValues]] = []
        for law in laws {
            let own = law.probes(drawn, &random)
            guard own.count <= CheckRequest.mostProbes else {
                fatalError("check.swift: the law \(law.id) has more than \(CheckRequest.mostProbes) probes")
            }
            probes.append(own)
        }
        return PreparedInputs(items: items, probes: probes)
    }
}
