import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "unseen-context-is-uniform",
            "Of a context that never occurred nothing is known: its row gives every token the same probability.",
            probes: { inputs, _ in
                var probe = inputs
                probe["tokens"] = .ints(inputs.ints("tokens").map { _ in 0 })
                return [probe]
            },
            holds: { inputs, answers in
                let vocabulary = inputs[0].int("vocabulary")
                return (1..<vocabulary).allSatisfy { row in
                    (0..<vocabulary).allSatisfy {
                        abs(answers[0].tensor()[row, $0] * Float(vocabulary) - 1) < 1e-4
                    }
                }
            }),
        CheckLaw(
            "order-of-sequences", "The sequences may stand in any order: the pairs inside them are the same.",
            probes: { inputs, _ in
                var probe = inputs
                var (sequences, start): ([[Int]], Int) = ([], 0)
                for length in inputs.ints("lengths") {
                    sequences.append(Array(inputs.ints("tokens")[start..<(start + length)]))
                    start += length
                }
                probe["tokens"] = .ints(Array(sequences.reversed().joined()))
                probe["lengths"] = .ints(sequences.reversed().map(\.count))
                return [inputs, probe]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor()) }),
    ])
