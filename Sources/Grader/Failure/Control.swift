import Foundation
import NumericCore
import Sandbox
import SubmissionRuntime

/// A file that is known to be right, compiled and run as a submission is.
///
/// When a submission fails without a word about its own lines, the control tells whose fault it is: where it fails too,
/// the machine is at fault and not the learner.
struct Control {
    let modules: SupportModules
    let isolation: IsolationProbe
    let workFolders: String

    private static let source = "import NumericCore\nfunc control(x: Tensor) -> Tensor { x + 1 }\n"
    private static let main = """
        import NumericCore
        import SubmissionRuntime
        serveSubmission(control(x:) as (Tensor) -> (Tensor))

        """

    /// What happened to the control, in a few words; nil when it compiles, as it should.
    func compileFault() -> String? {
        guard let folder = try? WorkFolder(in: workFolders) else { return "no temporary folder can be made" }
        return compileFault(in: folder)
    }

    /// What happened to the control, in a few words; nil when it compiles, runs and answers, as it should.
    func fault() -> String? {
        guard let folder = try? WorkFolder(in: workFolders) else { return "no temporary folder can be made" }
        if let fault = compileFault(in: folder) { return fault }
        let box = Box(
            isolation: isolation, folder: folder.path, access: .reads,
            readable: ["\(modules.toolchainRoot)/lib/swift/linux"], purpose: .running)
        do throws(GraderError) {
            let outcome = try inSandbox { () throws(SandboxError) in
                try box.run(
                    SupportModules.program, [], environment: Grader.submissionEnvironment, limits: .running,
                    conversation: Conversation(
                        inputs: [WireCoding.encode([.tensor(Tensor([1]))])], longestAnswer: 1 << 20))
            }
            guard outcome.ending == .exited(0), let answer = outcome.conversation?.answers.first,
                let values = try? WireCoding.decode(answer), values == [.tensor(Tensor([2]))]
            else { return "a program of three lines ends with \(outcome.ending)" }
        } catch {
            return error.description
        }
        return nil
    }

    private func compileFault(in folder: WorkFolder) -> String? {
        let compiler = Compiler(modules: modules, isolation: isolation, limits: .compiling)
        do throws(GraderError) {
            switch try compiler.compile(Self.source, main: Self.main, in: folder.path) {
            case .compiled: return nil
            case .rejected(let output, _), .notLinked(let output, _):
                return output.firstError.map { String($0.text.prefix(300)) }
                    ?? "a file of two lines does not compile"
            case .stopped(_, let sentence, _): return sentence
            }
        } catch {
            return error.description
        }
    }
}
