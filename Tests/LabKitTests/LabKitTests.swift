import Foundation
import LabKit
import NumericCore
import Testing

struct LabKitTests {
    @Test func aFrameIsOneLineOfJSON() throws {
        let frames: [Frame] = [
            .plan(steps: 3, wanted: 9, secondsPerStep: 0.5), .step(4, loss: .nan, gradient: .infinity),
            .metric(0.5, step: 2), .flow([1, 0.25], step: 1), .text(title: "a\"b", "\u{1}\n\\é"),
            .table(title: "t", columns: ["x"], rows: [["1"], ["2"]]),
            .heatMap(title: "h", rows: ["r"], columns: ["c"], values: [[-.infinity]]),
            .weights([NamedTensor("w", Tensor([1, -2]))], step: 1, metric: 1), .problem("no", line: 3),
            .end(steps: 1, .done, seconds: 1, processorSeconds: 0.5),
        ]
        for frame in frames {
            #expect(!frame.json.contains("\n"))
            let object = try JSONSerialization.jsonObject(with: Data(frame.json.utf8)) as? [String: Any]
            #expect(object?["kind"] is String)
        }
        #expect(frames[1].json == #"{"kind":"step","step":4,"loss":"nan","gradient":"inf"}"#)
    }

    @Test func numbersTravelAsLittleEndianBytes() throws {
        for count in 0...4 {
            let numbers = (0..<count).map { Float($0) * -1.5 }
            let json = Frame.weights([NamedTensor("w", Tensor(numbers))], step: 0, metric: 0).json
            let text = try #require(json.firstMatch(of: /"data":"([^"]*)"/)?.1)
            let data = try #require(Data(base64Encoded: String(text)))
            let bytes = numbers.flatMap { number in
                withUnsafeBytes(of: number.bitPattern.littleEndian, Array.init)
            }
            #expect(Array(data) == bytes)
        }
    }

    @Test func aPlanTakesFewerStepsWhereTheyAreSlow() {
        var plan = StepPlan(steps: 100, seconds: 10)
        let changes = [(1, 5), (5, 1), (6, 1.2)].map { plan.fit(done: $0, elapsed: $1) }
        #expect(changes == [false, true, false])
        #expect(plan.steps == 47 && plan.wanted == 100)
    }

    @Test func aPlanKeepsItsStepsWhereTheyAreQuick() {
        var plan = StepPlan(steps: 100, seconds: 10)
        let isChanged = plan.fit(done: 20, elapsed: 1)
        #expect(!isChanged && plan.steps == 100)
    }

    @Test func aPlanThatShrankGrowsAgainWhereStepsGetQuicker() {
        var plan = StepPlan(steps: 100, seconds: 10)
        let changes = [(2, 2), (20, 3), (50, 4)].map { plan.fit(done: $0, elapsed: $1) }
        #expect(changes == [true, true, true] && plan.steps == 100)
    }

    @Test func settingsComeFromVariablesAndAreAsUsualWithoutThem() {
        let variables = ["WORKBOOK_LAB_SEED": "7", "WORKBOOK_LAB_STEPS": "x", "WORKBOOK_LAB_BETTER": "lower"]
        let settings = LabSettings { variables[$0] }
        #expect(settings.seed == 7 && settings.steps == LabSettings().steps && !settings.isHigherBetter)
    }

    @Test func batchesHoldEveryExampleOnceInAPass() {
        var batches = Batches(count: 10, size: 4, using: SeededRandom(seed: 1))
        let first = (0..<3).map { _ in batches.next() }
        #expect(first.map(\.count) == [4, 4, 2] && Set(first.joined()) == Set(0..<10))
        let second = (0..<3).flatMap { _ in batches.next() }
        #expect(Set(second) == Set(0..<10) && second != Array(first.joined()))
    }

    @Test func accuracyCountsTheLargestScoreAndTheFirstOfEqualOnes() {
        #expect(accuracy(logits: Tensor([[0, 1], [2, 1], [3, 3]]), targets: [1, 1, 0]) == Float(2) / 3)
    }

    @Test func aMeanTakesNumbersOneByOne() {
        var mean = RunningMean()
        #expect(mean.value == 0)
        mean.add(1)
        mean.add(4, weight: 2)
        #expect(mean.value == 3 && mean.count == 3)
    }
}
