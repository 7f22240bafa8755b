package io.keepsake.app.platform

import java.io.File
import org.objectweb.asm.ClassReader
import org.objectweb.asm.Opcodes
import org.objectweb.asm.tree.ClassNode
import org.objectweb.asm.tree.FieldInsnNode
import org.objectweb.asm.tree.MethodInsnNode
import org.objectweb.asm.tree.MethodNode

/** A member of Android's, as bytecode names it. */
data class Member(val owner: String, val name: String, val descriptor: String) {
    val isField: Boolean get() = !descriptor.startsWith('(')

    /** As `platform-api.txt` has it. */
    val listed: String get() = "${owner.replace('/', '.')}#$name"
}

/** Where the app calls it. */
data class Call(val member: Member, val caller: ClassNode, val method: MethodNode)

/** Every class of the app, but what was written from the core and for resources. */
fun appClasses(): List<ClassNode> = File("target/classes/io/keepsake/app").walk()
    .filter { it.extension == "class" && !it.name.startsWith("R$") && it.name != "R.class" }
    .map { file -> ClassNode().also { ClassReader(file.readBytes()).accept(it, ClassReader.SKIP_DEBUG or ClassReader.SKIP_FRAMES) } }
    .toList()

/** What these classes call of Android itself, their own inherited methods too. Constants of the platform are in the bytecode already. */
fun platformCalls(classes: List<ClassNode>): List<Call> {
    val own = classes.associateBy { it.name }
    return classes.flatMap { caller -> platformCalls(caller, own) }
}

private fun platformCalls(caller: ClassNode, own: Map<String, ClassNode>): List<Call> =
    caller.methods.flatMap { method ->
        method.instructions.mapNotNull { instruction ->
            when (instruction) {
                is MethodInsnNode -> Member(instruction.owner, instruction.name, instruction.desc)
                is FieldInsnNode -> Member(instruction.owner, instruction.name, instruction.desc)
                else -> null
            }?.inheritedFrom(own)?.takeIf { it.owner.startsWith("android/") }?.let { Call(it, caller, method) }
        }
    }

/** The member as the first class has it that is not the app's. */
private fun Member.inheritedFrom(own: Map<String, ClassNode>): Member {
    val type = own[owner] ?: return this
    val isDeclared = type.methods.any { it.name == name && it.desc == descriptor } || type.fields.any { it.name == name }
    return if (isDeclared) this else copy(owner = type.superName).inheritedFrom(own)
}

/** Whether a method asks which Android it runs on. */
fun MethodNode.asksForLevel(): Boolean = instructions.any {
    it is FieldInsnNode && it.opcode == Opcodes.GETSTATIC && it.owner == "android/os/Build\$VERSION" && it.name == "SDK_INT"
}

private const val REQUIRES_API = "Landroidx/annotation/RequiresApi;"

/** Whether a class or a method says from which Android on it may be called. */
fun Call.isRestricted(): Boolean =
    (caller.invisibleAnnotations.orEmpty() + method.invisibleAnnotations.orEmpty()).any { it.desc == REQUIRES_API }
