/// Works out the change of the weights and gets the new weights by adding it. Divides by nothing, so a rate of 0 is fine.
var velocity = v
velocity *= Tensor([momentum])
velocity += g
let change = velocity.mapped { -rate * $0 }
return (change + w, velocity)
