import Foundation
import Testing

@testable import ReviewSchedule

/// Histories as py-fsrs schedules them: those kept here, and those of the file that `WORKBOOK_FSRS_FILE` names.
struct FSRSParityTests {
    private struct File: Decodable {
        struct Recall: Decodable {
            let at: String
            let rating: Int
            let retrievabilityBefore: Double?
            let state: String
            let step: Int?
            let stability: Double
            let difficulty: Double
            let due: String
        }

        let parameters: [Double]
        let desiredRetention: Double
        let learningStepsS: [Double]
        let relearningStepsS: [Double]
        let maximumIntervalDays: Double
        let cases: [[Recall]]

        var scheduler: FSRS {
            FSRS(
                parameters: parameters, desiredRetention: desiredRetention,
                learningSteps: learningStepsS, relearningSteps: relearningStepsS,
                maximumInterval: maximumIntervalDays)
        }
    }

    private static var paths: [String] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let own = tests.appendingPathComponent("Fixtures/fsrs.json").path
        return [own] + [ProcessInfo.processInfo.environment["WORKBOOK_FSRS_FILE"]].compactMap { $0 }
    }

    private static func read(_ path: String) throws -> File {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func date(_ text: String) throws -> Date {
        let whole = try Regex("\\.[0-9]+(?=[+Z])")
        let cut = text.replacing(whole, with: "")
        let fraction = text.firstMatch(of: whole).flatMap { Double("0" + text[$0.range]) } ?? 0
        return try Date(cut, strategy: .iso8601).addingTimeInterval(fraction)
    }

    @Test func theDefaultParametersAreThePublishedOnes() throws {
        #expect(try Self.read(Self.paths[0]).parameters == FSRS.defaultParameters)
    }

    @Test(arguments: paths) func everyRecallIsScheduledAsPyFSRSDoes(path: String) throws {
        let file = try Self.read(path)
        let scheduler = file.scheduler
        #expect(!file.cases.isEmpty)
        for (number, history) in file.cases.enumerated() {
            var memory: MemoryState?
            for (index, step) in history.enumerated() {
                let place = Comment("history \(number), recall \(index)")
                let at = try Self.date(step.at)
                if let memory, let expected = step.retrievabilityBefore {
                    let found = scheduler.retrievability(of: memory, at: at)
                    #expect(abs(found - expected) <= 1e-4 * max(1, abs(expected)), place)
                }
                let recall = try #require(Recall(rawValue: step.rating))
                let next = scheduler.state(of: memory, after: recall, at: at)
                #expect(abs(next.stability - step.stability) <= 1e-4 * max(1, step.stability), place)
                #expect(abs(next.difficulty - step.difficulty) <= 1e-4 * max(1, step.difficulty), place)
                #expect(abs(next.due.timeIntervalSince(try Self.date(step.due))) < 1, place)
                #expect(Self.name(next.phase) == step.state, place)
                #expect(Self.step(next.phase) == step.step, place)
                memory = next
            }
        }
    }

    private static func name(_ phase: MemoryState.Phase) -> String {
        switch phase {
        case .learning: "Learning"
        case .review: "Review"
        case .relearning: "Relearning"
        }
    }

    private static func step(_ phase: MemoryState.Phase) -> Int? {
        switch phase {
        case .learning(let step), .relearning(let step): step
        case .review: nil
        }
    }
}
