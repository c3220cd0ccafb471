import Dispatch
import NumericCore
import Synchronization
import Testing

@testable import Sandbox

/// Processes started while other threads work.
struct ForkTests {
    /// OpenBLAS ends its threads before a fork that it hears of, and a product under way then waits for them for ever.
    @Test(.timeLimit(.minutes(2))) func productsGoOnWhileProcessesAreStarted() throws {
        let isDone = Atomic(false)
        let group = DispatchGroup()
        for _ in 0..<2 {
            DispatchQueue.global().async(group: group) {
                var random = SeededRandom(seed: 1)
                let matrix = Tensor(normal: [400, 400], standardDeviation: 0.05, using: &random)
                var product = matrix
                while !isDone.load(ordering: .relaxed) { product = tanh(matmul(product, matrix)) }
            }
        }
        for _ in 0..<400 {
            let outcome = try ChildProcess(
                program: "/bin/true", arguments: [], environment: [:], limits: .compiling
            ).run()
            #expect(outcome.ending == .exited(0))
        }
        isDone.store(true, ordering: .relaxed)
        #expect(group.wait(timeout: .now() + 30) == .success)
    }
}
