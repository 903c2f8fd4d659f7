// Amazon ECS tasks whose logs go through FireLens, built so that they work on the first `pulumi up`.
package firelens
