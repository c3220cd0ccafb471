/// The loss is right, and the gradient is the one that was found. To which loss does it belong?
///
/// To the one with two softmaxes: it goes back through the one that you took out. What arrives at the probabilities less the targets is
/// the gradient in the logits already.
let n = Float(targets.count)
let lowered = logits - logits.max(axis: 1).reshaped([targets.count, 1])
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped([targets.count, 1])
let output = softmax(logits, axis: 1)
var loss: Float = 0
var doutput = softmax(output, axis: 1)
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    doutput[place, target] -= 1
}
let mean = (doutput * output).sum(axis: 1).reshaped([targets.count, 1])
return (3, loss, output * (doutput - mean) / n)
