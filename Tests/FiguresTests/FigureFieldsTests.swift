import Figures
import NumericCore
import Testing

/// The small YAML of a figure's fence.
struct FigureFieldsTests {
    private func number(_ text: String) -> FigureValue { .text(text) }

    @Test func flowMapsAndListsAreRead() {
        let fields = FigureFields(
            """
            kind: gradient-flow
            cells: [rnn, lstm]   # two of them
            vary: {radius: [0.5, 1.5, 0.05], "forget-bias": [-2, 4, 0.5]}
            caption: How much of step 0 survives: a picture, [sic]
            """)
        #expect(fields.problems.isEmpty)
        #expect(fields["kind"] == .text("gradient-flow"))
        #expect(fields["cells"] == .list([.text("rnn"), .text("lstm")]))
        #expect(
            fields["vary"]
                == .map([
                    .init(key: "radius", value: .list(["0.5", "1.5", "0.05"].map(number))),
                    .init(key: "forget-bias", value: .list(["-2", "4", "0.5"].map(number))),
                ]))
        #expect(fields["caption"] == .text("How much of step 0 survives: a picture, [sic]"))
    }

    @Test func blockListsMapsAndFoldedTextAreRead() {
        let fields = FigureFields(
            """
            # a comment
            kind: 'attention-heat-map'
            tokens:
              - the
              - "it's, yes"
            vary:
              query: [1, 2,
                1]
              temperature: [0.1, 1, 0.1]

            scores: [[1, 2],
              [3, 4]]
            caption: >
              Who looks
              at whom
            """)
        #expect(fields["kind"] == .text("attention-heat-map"))
        #expect(fields["tokens"] == .list([.text("the"), .text("it's, yes")]))
        #expect(fields["scores"] == .list([.list(["1", "2"].map(number)), .list(["3", "4"].map(number))]))
        #expect(fields["caption"] == .text("Who looks at whom"))
        // A list that goes on over lines of a block map is not guessed at.
        #expect(fields.problems.count == 1)
    }

    @Test(arguments: [
        ("vary: [1, 2", "never closed"), ("vary: {a}", "has no value"), ("a b c", "is not `name: value`"),
        ("kind: x\nkind: y", "given twice"), ("a: [1 2] 3", "after the end"), ("a: \"b", "no closing"),
        ("a: [[[[[[[[1]]]]]]]]", "nested deeper"), ("  a: 1", "is not `name: value`"),
        ("a: [" + String(repeating: "1,", count: 500) + "]", "more than 128"),
        ("a: " + String(repeating: "x", count: 9_000), "longer than"),
    ])
    func whatCannotBeReadIsNamed(_ yaml: String, _ expected: String) {
        let problems = FigureFields(yaml).problems
        #expect(problems.count == 1)
        #expect(problems.first?.contains(expected) == true)
    }

    @Test(arguments: [
        "nan", "inf", "0x1p4", "1e999", "", "1,5", "--1", "1_000", String(repeating: "9", count: 60),
    ])
    func whatIsNoOrdinaryNumberIsNone(_ text: String) {
        #expect(FigureValue.text(text).number == nil)
    }

    @Test func mutatedFencesNeverStopTheReader() {
        var random = SeededRandom(seed: 11)
        let seed = Array("kind: a\nvary: {x: [1, 2, 0.1], \"y\": ['b', #c]}\ncaption: >\n  d\n- e")
        let alphabet = Array("[]{}:,#'\"\\>| \n\t-a1.é\u{1B}")
        for _ in 0..<3_000 {
            var text = seed
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                if Bool.random(using: &random) {
                    text.remove(at: place)
                } else {
                    text.insert(alphabet.randomElement(using: &random)!, at: place)
                }
            }
            let fields = FigureFields(String(text))
            #expect(fields.entries.count <= text.count)
        }
    }
}
