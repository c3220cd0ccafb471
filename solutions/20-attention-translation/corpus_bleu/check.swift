import CheckKit
import NumericCore

private func sentences(_ words: [Int], _ lengths: [Int]) -> [[Int]] {
    var from = 0
    return lengths.map { length in
        from += length
        return Array(words[(from - length)..<from])
    }
}

private func candidates(_ inputs: CheckValues) -> [[Int]] {
    sentences(inputs.ints("candidates"), inputs.ints("lengths"))
}

private func references(_ inputs: CheckValues) -> [[Int]] {
    sentences(inputs.ints("references"), inputs.ints("referenceLengths"))
}

private func with(_ inputs: CheckValues, candidates: [[Int]], references: [[Int]]) -> CheckValues {
    var all = inputs
    all["candidates"] = .ints(candidates.flatMap { $0 })
    all["lengths"] = .ints(candidates.map(\.count))
    all["references"] = .ints(references.flatMap { $0 })
    all["referenceLengths"] = .ints(references.map(\.count))
    return all
}

/// Sentences of a larger vocabulary, in which few words come twice, all but the first of 4 to 15 words.
private func text(_ count: Int, _ random: inout SeededRandom) -> [[Int]] {
    (0..<count).map { row in
        let length = row == 0 ? 15 : 4 + Int(random.uniform() * 12)
        return (0..<length).map { _ in Int(random.uniform() * 50) }
    }
}

/// One word in six is another one, but the first sentence is whole, so that no length goes without a match.
private func noisy(_ text: [[Int]], _ random: inout SeededRandom) -> [[Int]] {
    text.enumerated().map { row, sentence in
        sentence.map { row > 0 && random.uniform() < 0.16 ? 50 + Int(random.uniform() * 9) : $0 }
    }
}

let check = Check(
    cases: [
        ExtraCase("most words right, too short") { inputs, random in
            let whole = text(inputs.ints("lengths").count, &random)
            let short = noisy(whole, &random).enumerated().map { row, sentence in
                Array(sentence.dropLast(row % 2 == 0 ? 3 : 1))
            }
            inputs = with(inputs, candidates: short, references: whole)
        },
        ExtraCase("most words right, too long") { inputs, random in
            let whole = text(inputs.ints("lengths").count, &random)
            let short = whole.enumerated().map { row, sentence in
                Array(sentence.dropLast(row % 2 == 0 ? 3 : 1))
            }
            inputs = with(inputs, candidates: noisy(whole, &random), references: short)
        },
        ExtraCase("one candidate empty") { inputs, _ in
            let filled = candidates(inputs)
            inputs = with(
                inputs, candidates: [[]] + filled.dropFirst() + [[1, 0, 1, 1, 0]],
                references: references(inputs) + [[1, 0, 1, 1, 0, 0, 1]])
        },
        ExtraCase("no four words in a row") { inputs, _ in
            let torn = candidates(inputs).map { sentence in
                sentence.enumerated().map { $0.offset % 4 == 3 ? 90 : $0.element }
            }
            inputs = with(
                inputs, candidates: torn + [[1, 0, 1, 90, 0]],
                references: references(inputs) + [[1, 0, 1, 1, 0]])
        },
    ],
    accepts: { _, answer in answer.float() > 1 },
    laws: [
        CheckLaw(
            "perfect-is-100", "Candidates that are their references have 100.",
            probes: { inputs, random in
                let same = text(inputs.ints("lengths").count, &random)
                return [with(inputs, candidates: same, references: same)]
            },
            holds: { _, answers in abs(answers[0].float() - 100) < 0.01 }),
        CheckLaw(
            "order-of-sentences",
            "The order of the sentences changes nothing, as long as each candidate keeps its reference.",
            probes: { inputs, _ in
                [
                    inputs,
                    with(
                        inputs, candidates: candidates(inputs).reversed(),
                        references: references(inputs).reversed()),
                ]
            },
            holds: { _, answers in abs(answers[0].float() - answers[1].float()) < 0.01 }),
        CheckLaw(
            "without-four-in-a-row",
            "Where no four words in a row stand in a reference, the whole score is 0, however many single words do.",
            probes: { inputs, _ in
                let torn = candidates(inputs).map { sentence in
                    sentence.enumerated().map { $0.offset % 4 == 3 ? 90 : $0.element }
                }
                return [with(inputs, candidates: torn, references: references(inputs))]
            },
            holds: { _, answers in answers[0].float() == 0 }),
    ])
