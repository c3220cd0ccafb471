import LabKit
import NumericCore
import Testing

struct OptimizerTests {
    private func parameters(_ numbers: [Float]) -> Parameters {
        Parameters([NamedTensor("w", Tensor(numbers)), NamedTensor("b", Tensor([[0, 1]]))])
    }

    @Test func gradientDescentGoesDownhillByTheRate() {
        var weights = parameters([1, 2])
        var optimizer = SGD()
        optimizer.step(&weights, gradients: parameters([2, -2]), rate: 0.5)
        #expect(weights["w"] == Tensor([0, 3]))
        #expect(weights["b"] == Tensor([[0, 0.5]]))
    }

    @Test func momentumAddsTheStepBefore() {
        var weights = parameters([0, 0])
        var optimizer = SGD(momentum: 0.5)
        for _ in 0..<2 { optimizer.step(&weights, gradients: parameters([1, 0]), rate: 1) }
        #expect(weights["w"][0] == -2.5)
    }

    @Test func theFirstStepOfAdamIsAsLongAsTheRate() {
        var weights = parameters([0, 0])
        var optimizer = Adam()
        optimizer.step(&weights, gradients: parameters([1e-3, -7]), rate: 0.1)
        #expect(abs(weights["w"][0] + 0.1) < 1e-4 && abs(weights["w"][1] - 0.1) < 1e-4)
    }

    @Test func adamFindsTheLowestPointOfABowl() {
        var weights = Parameters([NamedTensor("w", Tensor([3, -4]))])
        var optimizer = Adam()
        for _ in 0..<400 {
            optimizer.step(&weights, gradients: weights.mapped { 2 * $0 }, rate: 0.05)
        }
        #expect(weights.norm < 0.01)
    }

    @Test func clippingShortensAllTogetherAndKeepsTheirDirection() {
        let gradients = Parameters([NamedTensor("a", Tensor([3])), NamedTensor("b", Tensor([4]))])
        let clipped = gradients.clipped(to: 1)
        #expect(abs(clipped.norm - 1) < 1e-6 && abs(clipped["a"][0] - 0.6) < 1e-6)
        #expect(gradients.clipped(to: 6) == gradients)
    }

    @Test func aScheduleRisesAndFalls() {
        let schedule = Schedule(peak: 1, warmup: 0.2, final: 0.1)
        #expect(schedule.rate(at: 0) == 0 && schedule.rate(at: 0.1) == 0.5)
        #expect(abs(schedule.rate(at: 0.2) - 1) < 1e-6 && abs(schedule.rate(at: 1) - 0.1) < 1e-6)
        #expect(Schedule.constant(0.3).rate(at: 0.7) == 0.3)
    }

    @Test func anOptimizerThatTookUpAnothersMemoryStepsAsThatOne() {
        func steps(_ optimizer: some Optimizer, reviving: (([NamedTensor]) -> any Optimizer)?) -> [Float] {
            var optimizer: any Optimizer = optimizer
            var parameters = Parameters([NamedTensor("b", Tensor([1, -2])), NamedTensor("a", Tensor([0.5]))])
            for step in 0..<6 {
                if step == 3, let reviving {
                    optimizer = reviving(optimizer.memory.sorted { $0.name < $1.name })
                }
                let gradients = parameters.mapped { $0 * Float(step + 1) + 0.25 }
                optimizer.step(&parameters, gradients: gradients, rate: 0.1)
            }
            return parameters.all.flatMap { $0.value.scalars }
        }
        func revived(_ optimizer: any Optimizer, _ memory: [NamedTensor]) -> any Optimizer {
            var optimizer = optimizer
            let isTaken = optimizer.remember(memory)
            #expect(isTaken)
            return optimizer
        }
        #expect(
            steps(Adam(), reviving: nil) == steps(Adam()) { revived(Adam(), $0) })
        let sgd = SGD(momentum: 0.9)
        #expect(steps(sgd, reviving: nil) == steps(sgd) { revived(SGD(momentum: 0.9), $0) })
    }

    @Test(arguments: [
        ([NamedTensor("w", Tensor([1]))], false),
        ([NamedTensor("steps", Tensor([2])), NamedTensor("mean.w", Tensor([1]))], false),
        ([], true),
    ])
    func aMemoryOfAnotherKindIsRefused(memory: [NamedTensor], expected: Bool) {
        var adam = Adam()
        let isTaken = adam.remember(memory)
        #expect(isTaken == expected)
    }
}
