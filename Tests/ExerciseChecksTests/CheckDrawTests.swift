import NumericCore
import SubmissionRuntime
import Testing

@testable import ExerciseChecks

/// Sizes and inputs as they are drawn.
struct CheckDrawTests {
    private func draws(_ yaml: String, of function: String, seeds: Int = 40) throws -> [DrawnCases] {
        let check = try CheckFormatFixtures.check(yaml + "\nresults: []\n", of: function)
        return try (1...seeds).map { try check.draw(seed: UInt64($0)) }
    }

    private func size(_ name: String, _ drawn: DrawnCase) -> Int {
        drawn.sizes.first { $0.name == name }?.value ?? -1
    }

    @Test func sizesKeepToRangesEqualitiesAndConditions() throws {
        let yaml = """
            sizes:
              - {K: 2..4, d: 4..8, E: K * d, H: d}
              - {K: 5..6, d: 8..12, E: K * d, H: d}
            where: [mod(d, 2) = 0, K < d]
            edges: {d: [6, 30], K: [1, 2, 3]}
            inputs: {x: "[K, d, E, H] constant 0"}
            """
        for drawn in try draws(yaml, of: "func f(x: Tensor) -> Int") {
            #expect(drawn.cases.map(\.isEdge) == [false] + Array(repeating: true, count: 5) + [false])
            for drawn in drawn.cases {
                let (k, d) = (size("K", drawn), size("d", drawn))
                #expect(size("E", drawn) == k * d && size("H", drawn) == d && d % 2 == 0 && k < d)
                if !drawn.isEdge { #expect(Set([k, d, k * d]).count == 3) }
            }
            #expect((2...4).contains(size("K", drawn.cases[0])) && (5...6).contains(size("K", drawn.lawCase)))
        }
    }

    @Test func everyEdgeComesOnceInEveryDraw() throws {
        let yaml = """
            sizes: [{B: 2..3, T: 4..5}, {B: 6..9, T: 10..12}]
            edges: {B: [1, 2, 24]}
            inputs: {x: "[B, T] normal"}
            """
        for drawn in try draws(yaml, of: "func f(x: Tensor) -> Int") {
            let edges = drawn.cases.filter(\.isEdge)
            // By default 1, 2 and twice the largest upper end.
            #expect(edges.prefix(3).map { size("B", $0) } == [1, 2, 24])
            #expect(edges.dropFirst(3).map { size("T", $0) } == [1, 2, 24])
            #expect(edges.prefix(3).allSatisfy { (4...5).contains(size("T", $0)) })
            #expect(edges.dropFirst(3).allSatisfy { (2...3).contains(size("B", $0)) })
            #expect(edges.allSatisfy { size("B", $0) != size("T", $0) })
        }
    }

    @Test func anEdgeMayEqualAnotherSizeWhereNothingElseIsLeft() throws {
        let yaml = """
            sizes: [{B: 2, T: 4..5}]
            inputs: {x: "[B, T] normal"}
            """
        let drawn = try draws(yaml, of: "func f(x: Tensor) -> Int", seeds: 1)[0]
        #expect(drawn.cases.contains { size("T", $0) == 2 && size("B", $0) == 2 })
    }

    @Test func noSizesButOnesWrittenSoAreEqual() throws {
        let yaml = """
            sizes: [{A: 2..4, B: 2..4, C: 2..4}]
            edges: {A: none, B: none, C: none}
            equal: [{B: A}, {A: C, B: C}]
            inputs: {x: "[A, B, C] normal"}
            """
        for drawn in try draws(yaml, of: "func f(x: Tensor) -> Int") {
            #expect(Set(drawn.cases[0].sizes.map(\.value)).count == 3 && drawn.cases[0].isTelling)
            #expect(size("A", drawn.equal[0]) == size("B", drawn.equal[0]))
            #expect(size("A", drawn.equal[0]) != size("C", drawn.equal[0]))
            #expect(Set(drawn.equal[1].sizes.map(\.value)).count == 1 && !drawn.equal[1].isTelling)
        }
    }

    @Test func inputsAreOfTheirKinds() throws {
        let yaml = """
            sizes: [{B: 3..4, T: 5..6, V: 7..8}]
            inputs:
              tokens: "[B * T] tokens(V)"
              lengths: "[B] lengths(T)"
              sorted: "[B] sorted lengths(T)"
              m: "[B, T] mask(lengths)"
              chance: "[B, T] mask(0.5)"
              p: "[B, V] probabilities"
              hot: "[B, V] one-hot"
              order: "[V] permutation"
              flat: "[sum(lengths)] uniform(2, 3)"
              count: integer(1, max(lengths))
              rate: number(0.1, 0.2)
              flag: boolean
              text: "one of [C, \\"^F\\", \\"c'\\"]"
              words: "[B] of [a, 'b c']"
              z: "like p"
            """
        let function =
            "func f(p: Tensor, hot: Tensor, m: Tensor, chance: Tensor, tokens: [Int], lengths: [Int], sorted: [Int], "
            + "order: [Int], flat: [Float], count: Int, rate: Float, flag: Bool, text: String, words: [String], z: Tensor) -> Int"
        var flags: Set<Bool> = []
        for drawn in try draws(yaml, of: function).flatMap(\.cases) {
            let (b, t, v) = (size("B", drawn), size("T", drawn), size("V", drawn))
            guard case .tensor(let p) = drawn.inputs[0], case .tensor(let hot) = drawn.inputs[1],
                case .tensor(let mask) = drawn.inputs[2], case .tensor(let chance) = drawn.inputs[3],
                case .ints(let tokens) = drawn.inputs[4], case .ints(let lengths) = drawn.inputs[5],
                case .ints(let sorted) = drawn.inputs[6], case .ints(let order) = drawn.inputs[7],
                case .floats(let flat) = drawn.inputs[8], case .int(let count) = drawn.inputs[9],
                case .float(let rate) = drawn.inputs[10], case .bool(let flag) = drawn.inputs[11],
                case .text(let text) = drawn.inputs[12], case .texts(let words) = drawn.inputs[13],
                case .tensor(let z) = drawn.inputs[14]
            else {
                Issue.record("\(drawn.inputs.map(\.kindName))")
                return
            }
            for row in 0..<b {
                #expect(abs((0..<v).reduce(0) { $0 + p[row, $1] } - 1) < 1e-5)
                #expect(
                    (0..<v).count { hot[row, $0] == 1 } == 1 && (0..<v).count { hot[row, $0] == 0 } == v - 1)
                #expect((0..<t).allSatisfy { mask[row, $0] == ($0 < lengths[row] ? 1 : 0) })
                #expect(t == 1 || Set((0..<t).map { chance[row, $0] }) == [0, 1])
            }
            #expect(tokens.count == b * t && tokens.allSatisfy { (0..<v).contains($0) })
            #expect(b * t == 1 || v == 1 || Set(tokens).count > 1)
            #expect(lengths.max() == t && lengths.allSatisfy { (1...t).contains($0) })
            #expect(b == 1 || t == 1 || lengths.min()! < t)
            #expect(sorted == sorted.sorted(by: >) && sorted[0] == t)
            #expect(order.sorted() == Array(0..<v) && (v == 1 || order != Array(0..<v)))
            #expect(flat.count == lengths.reduce(0, +) && flat.allSatisfy { (2...3).contains($0) })
            #expect((1...t).contains(count) && (0.1...0.2).contains(rate))
            #expect(
                ["C", "^F", "c'"].contains(text) && Set(words).isSubset(of: ["a", "b c"]) && words.count == b)
            #expect(z.shape == p.shape && (v == 1 || z != p))
            #expect(
                drawn.name.contains("text=\(text.debugDescription)") && drawn.name.hasPrefix("B=\(b), T=\(t)")
            )
            flags.insert(flag)
        }
        #expect(flags == [true, false])
    }

    @Test func anotherAttemptDrawsOneCaseAfresh() throws {
        let check = try #require(try CheckFormatFixtures.read("rnn_step").check)
        let all = try (0..<20).map { try check.drawCase(3, seed: 7, attempt: $0) }
        #expect(Set(all.map { "\($0.inputs)" }).count == 20)
        #expect(all[0] == (try check.draw(seed: 7).cases[3]))
        #expect(Set(all.map { $0.sizes[0].value }) == [24], "an edge stays at its edge")
    }
}
