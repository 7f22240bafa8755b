package io.keepsake.app.platform

import android.os.Build
import java.io.File
import java.io.ObjectInputStream
import java.util.zip.GZIPInputStream
import org.codehaus.mojo.animal_sniffer.Clazz
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.objectweb.asm.Type
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/**
 * What the app is compiled against shows hidden calls as well, and all of Android 15's: so every call is looked up here,
 * in a list of what is public, and in the Androids that it runs on.
 */
@RunWith(RobolectricTestRunner::class)
class PlatformTest {
    private val calls = platformCalls(appClasses())

    /** `29` stands for 29 and everything before. */
    private val levels: Map<String, Int> = File("platform-api.txt").readLines()
        .filter { it.isNotEmpty() && !it.startsWith("#") }
        .associate { line -> line.substringAfter(' ') to line.substringBefore(' ').toInt() }

    @Test
    @Config(sdk = [35])
    fun `every call is listed, and no other`() {
        val called = calls.map { it.member.listed }.toSortedSet()
        assertTrue("the app's classes are there", called.size > 20)
        assertEquals("not listed", emptySet<String>(), called - levels.keys)
        assertEquals("not called any more", emptySet<String>(), levels.keys - called)
    }

    @Test
    @Config(sdk = [29, 34, 35, 36, 37])
    fun `an Android has what its level says`() {
        for (member in calls.map { it.member }.toSet()) {
            val level = levels[member.listed] ?: continue
            // Many a call was there before, hidden.
            if (level <= Build.VERSION.SDK_INT) assertTrue("$member is listed for $level", exists(member))
        }
    }

    @Test
    @Config(sdk = [35])
    fun `none is hidden`() {
        val public = publicAt33()
        for (member in calls.map { it.member }.toSet()) {
            val level = levels[member.listed] ?: continue
            assertEquals("$member is listed for $level", level <= 33, isIn(public, member))
        }
    }

    @Test
    @Config(sdk = [35])
    fun `what Android 10 lacks is called only where the level was asked for`() {
        for (call in calls.filter { (levels[it.member.listed] ?: 0) > 29 }) {
            assertTrue("${call.member.listed} in ${call.caller.name}.${call.method.name}", call.method.asksForLevel() || call.isRestricted())
        }
    }

    private fun exists(member: Member): Boolean {
        val owner = try {
            Class.forName(member.owner.replace('/', '.'), false, javaClass.classLoader)
        } catch (_: ClassNotFoundException) {
            return false
        }
        return family(owner).any { type ->
            when {
                member.isField -> type.declaredFields.any { it.name == member.name && Type.getDescriptor(it.type) == member.descriptor }
                member.name == "<init>" -> type == owner && type.declaredConstructors.any { Type.getConstructorDescriptor(it) == member.descriptor }
                else -> type.declaredMethods.any { it.name == member.name && Type.getMethodDescriptor(it) == member.descriptor }
            }
        }
    }

    private fun family(type: Class<*>): Set<Class<*>> = buildSet {
        val ends = ArrayDeque(listOf(type))
        while (ends.isNotEmpty()) {
            val next = ends.removeFirst()
            if (add(next)) ends += listOfNotNull(next.superclass) + next.interfaces
        }
    }

    private fun isIn(public: Map<String, Clazz>, member: Member): Boolean {
        val signature = if (member.isField) "${member.name}#${member.descriptor}" else "${member.name}${member.descriptor}"
        val ends = ArrayDeque(listOf(member.owner))
        val seen = mutableSetOf<String>()
        while (ends.isNotEmpty()) {
            val type = public[ends.removeFirst()]?.takeIf { seen.add(it.name) } ?: continue
            if (signature in type.signatures) return true
            ends += listOfNotNull(type.superClass) + type.superInterfaces
        }
        return false
    }

    /** Made from the android.jar of Android 13, which has no hidden member. */
    private fun publicAt33(): Map<String, Clazz> {
        val file = File(System.getProperty("keepsake.public"))
        val all = mutableMapOf<String, Clazz>()
        ObjectInputStream(GZIPInputStream(file.inputStream())).use { objects ->
            generateSequence { objects.readObject() as Clazz? }.forEach { all[it.name] = it }
        }
        return all
    }
}
