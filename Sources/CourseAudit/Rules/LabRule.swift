import CourseCatalog
import Diagnostics
import Grader
import LabKit
import Labs
import Synchronization

/// With the model solutions each variant of a lab compiles, takes a few steps, and measures.
struct LabRule: Sendable {
    let course: Course
    let grader: Grader
    let lab: Lab

    /// Few enough that a proof takes seconds.
    private static let steps = 3

    /// What is wrong; throws what kept it from looking.
    func problems() throws -> [Diagnostic] {
        guard !lab.diagnostics.contains(where: { $0.severity == .error }) else { return [] }
        return try shippedProblems() + lab.variants.flatMap(problems(of:))
    }

    /// What is wrong with the runs that figures show until a learner has one.
    private func shippedProblems() -> [Diagnostic] {
        do {
            _ = try LabRunStore(course: course, records: nil).shipped(lab)
            return []
        } catch {
            return [error]
        }
    }

    private func problems(of variant: LabVariant) throws -> [Diagnostic] {
        let heard = Mutex((reader: FrameReader(), trace: LabTrace(), refusal: String?.none))
        let functions = try LabFunctions(course: course, store: nil).functions(of: variant, .model)
        let outcome: LabOutcome
        do {
            let program = try LabProgram(lab, variant, of: course, using: functions)
            var request = LabRequest(
                seed: 1, steps: Self.steps, seconds: Double(variant.seconds), variant: variant.name,
                isHigherBetter: lab.better == .higher)
            request.options = try LabOptions(of: lab, given: []).all
            let follower = LabFollower { bytes in
                heard.withLock { heard in
                    do throws(FrameReader.Refusal) {
                        for frame in try heard.reader.frames(in: bytes) { heard.trace.take(frame) }
                        return true
                    } catch {
                        heard.refusal = error.description
                        return false
                    }
                }
            }
            outcome = try grader.run(grader.compile(program) { _ in }, request, follower: follower)
        } catch let error as GraderError {
            guard let problem = error.problem(in: course) else { throw error }
            return [problem]
        }
        let (trace, refusal) = heard.withLock { ($0.trace, $0.refusal) }
        return complaint(trace, refusal ?? outcome.trouble).map { message, fix in
            let name = lab.variants.count > 1 ? "the variant \(variant.name) " : "it "
            return [Diagnostic(.error, file: lab.file, message: name + message, fix: fix)]
        } ?? []
    }

    private func complaint(_ trace: LabTrace, _ trouble: String?) -> (message: String, fix: String)? {
        if let trouble {
            return (
                "does not run with the model solutions: \(trouble)",
                "Mend its program in solutions/\(lab.lesson)/lab"
            )
        }
        if let problem = trace.problem {
            return ("complains of its data: \(problem.message)", "Mend the data")
        }
        guard let end = trace.end else {
            return ("ends without saying so", "Call `run.finish()` last")
        }
        if let step = trace.firstNaN {
            return ("has a loss at step \(step) that is no number", "Look at its start and its rate")
        }
        if end.steps < Self.steps {
            return ("takes \(end.steps) of \(Self.steps) steps", "Train in a loop over `run.steps`")
        }
        if trace.losses.isEmpty { return ("tells no loss", "Call `run.report(loss:)` at every step") }
        if trace.measurements.isEmpty {
            return ("measures nothing in \(Self.steps) steps", "Call `run.measure` at the first step too")
        }
        return nil
    }
}
