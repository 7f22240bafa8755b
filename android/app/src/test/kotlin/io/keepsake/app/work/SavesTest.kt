package io.keepsake.app.work

import io.keepsake.app.Call
import io.keepsake.app.Fault
import io.keepsake.app.World
import io.keepsake.app.roll.contents
import io.keepsake.app.roll.failAt
import io.keepsake.app.roll.leaveOnDisk
import io.keepsake.app.saveAll
import io.keepsake.app.share.FakeInstagram
import io.keepsake.app.words.text
import io.keepsake.media
import io.keepsake.rust.KeepException
import io.keepsake.rust.Keepsake
import io.keepsake.rust.LinkProgress
import io.keepsake.rust.MediaFilter
import io.keepsake.rust.RunEnd
import io.keepsake.rust.SaveEnd
import io.keepsake.rust.Selection
import java.io.File
import java.io.FileNotFoundException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [29, 34, 35, 36, 37])
class SavesTest {
    private val world = World()
    private val everything = SaveOrder.FromExports(Selection())

    /** Runs orders at once, as the system does while the app is in front. */
    private class Runner : WorkSystem {
        lateinit var saves: Saves
        val started = mutableListOf<String>()
        val cancelled = mutableListOf<String>()
        val running = mutableMapOf<String, Job>()
        var idle = false
        override val conditions = MutableStateFlow(Conditions())
        private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

        override fun start(id: String, order: SaveOrder) {
            started += id
            if (!idle) running[id] = scope.launch { saves.carryOut(id) { PauseReason.BySystem(STOPPED) } }
        }

        override fun cancel(id: String) {
            cancelled += id
            running[id]?.cancel()
        }

        override fun lack(order: SaveOrder?, now: Conditions) =
            now.lack(needsRoom = order == null, needsNetwork = order != null, (order as? SaveOrder.FromLinks)?.onlyUnmetered == true)
    }

    /** As a process has it; another one with the same folder is the next process. */
    private fun process(keepsake: Keepsake, idle: Boolean = false): Pair<Saves, Runner> {
        val runner = Runner().also { it.idle = idle }
        val saves = Saves(File(world.place, "saves"), { keepsake }, world.roll(), runner, ::told)
        runner.saves = saves
        return saves to runner
    }

    private suspend inline fun <reified T : SaveState> Saves.await(id: String = Saves.FROM_EXPORTS): T =
        withTimeout(300_000) { states.mapNotNull { it[id] as? T }.first() }

    @Test
    fun `an order is carried out, and is then forgotten`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake)
        assertEquals(Saves.FROM_EXPORTS, saves.start(everything))
        val done = saves.await<SaveState.Done>()
        assertEquals(SaveEnd.Completed, done.summary.end)
        assertEquals(done.summary.totals.saved.toInt(), world.visible().size)
        assertEquals(0, File(world.place, "saves").list()?.size)
        saves.dismiss(Saves.FROM_EXPORTS)
        assertNull(saves.states.value[Saves.FROM_EXPORTS])
        keepsake.shutDown()
    }

    @Test
    fun `paused, it stays so in the next process, and goes on when the person wants`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (first) = process(keepsake)
        first.start(everything)
        first.await<SaveState.Saving>()
        first.pause(Saves.FROM_EXPORTS)
        assertEquals(PauseReason.ByPerson, first.await<SaveState.Paused>().why)

        val (second, runner) = process(keepsake)
        second.restore()
        val run = keepsake.saves().single().id
        assertEquals(SaveState.Paused(PauseReason.ByPerson, run = run), second.states.value[Saves.FROM_EXPORTS])
        assertEquals(emptyList<String>(), runner.started)
        second.resume(Saves.FROM_EXPORTS)
        second.await<SaveState.Saving>()
        second.stop(Saves.FROM_EXPORTS)
        withTimeout(300_000) { second.states.first { Saves.FROM_EXPORTS !in it || it[Saves.FROM_EXPORTS] is SaveState.Done } }
        assertEquals(0, File(world.place, "saves").list()?.size)
        keepsake.shutDown()
    }

    @Test
    fun `what a process was saving when it died, the next one ends, and everything is there once`() = runBlocking {
        val dying = world.with("showcase.zip")
        val (first) = process(dying)
        val reached = CountDownLatch(1)
        world.failAt(Call.UPDATE, 7, Fault.HangsAfter(reached))
        first.start(everything)
        assertTrue(reached.await(60, TimeUnit.SECONDS))
        world.media.fault = { _, _ -> null }
        world.leaveOnDisk()

        val keepsake = world.open("left")
        val roll = world.roll()
        keepsake.recover(roll)
        roll.removeLeftovers()
        val (second, runner) = process(keepsake)
        second.restore()
        assertEquals(listOf(Saves.FROM_EXPORTS), runner.started)
        assertEquals(SaveEnd.Completed, second.await<SaveState.Done>().summary.end)
        val left = world.contents()
        assertEquals(world.visible(), world.all())
        // Whatever its threads still do, it is after the end.
        world.media.letGo()
        listOf(keepsake, dying).forEach { it.shutDown() }
        val whole = World().also { it.with("showcase.zip").apply { saveAll(it.roll()) }.shutDown() }.contents()
        assertEquals(whole, left)
    }

    @Test
    fun `stopped by the system, it says why, in the next process too, which begins it again`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (first, system) = process(keepsake)
        first.start(everything)
        first.await<SaveState.Saving>()
        system.running.getValue(Saves.FROM_EXPORTS).cancelAndJoin()
        assertEquals(PauseReason.BySystem(STOPPED), first.await<SaveState.Paused>().why)

        val (second, runner) = process(keepsake, idle = true)
        second.restore()
        val run = keepsake.saves().single().id
        assertEquals(SaveState.Paused(PauseReason.BySystem(STOPPED), run = run), second.states.value[Saves.FROM_EXPORTS])
        assertEquals(listOf(Saves.FROM_EXPORTS), runner.started)
        val worker = launch(Dispatchers.Default) { second.carryOut(Saves.FROM_EXPORTS) { PauseReason.BySystem(0) } }
        second.await<SaveState.Saving>()
        // What ended the run before is nothing that this one could be ended by.
        assertEquals(null to keepsake.saves().first().id, kept(Saves.FROM_EXPORTS)?.run { paused to this.run })
        worker.cancelAndJoin()
        keepsake.shutDown()
    }

    @Test
    fun `a full phone pauses it with what to do, in the next process too`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (first) = process(keepsake)
        world.media.fault = { call, _ -> Fault.Throws(FileNotFoundException("ENOSPC")).takeIf { call == Call.OPEN } }
        first.start(everything)
        val paused = first.await<SaveState.Paused>().why as PauseReason.Trouble
        assertTrue(paused.why is KeepException.NeedsSpace)

        val (second) = process(keepsake)
        second.restore()
        val kept = (second.states.value[Saves.FROM_EXPORTS] as SaveState.Paused).why as PauseReason.Trouble
        assertTrue(kept.why is KeepException.NeedsSpace)
        assertEquals(told(paused.why), told(kept.why))
        world.media.fault = { _, _ -> null }
        second.resume(Saves.FROM_EXPORTS)
        assertEquals(SaveEnd.Completed, second.await<SaveState.Done>().summary.end)
        keepsake.shutDown()
    }

    @Test
    fun `the rest of a save is what it was asked for and no more`() = runBlocking {
        val keepsake = world.with("many.zip")
        val asked = keepsake.media().load(null, 60).items.map { it.item.id }
        val (saves) = process(keepsake)
        world.media.fault = { call, number ->
            Fault.Throws(FileNotFoundException("ENOSPC")).takeIf { call == Call.OPEN && number > 20 }
        }
        saves.start(SaveOrder.FromExports(Selection(MediaFilter(media = asked))))
        saves.await<SaveState.Paused>()
        saves.stop(Saves.FROM_EXPORTS)
        saves.states.first { Saves.FROM_EXPORTS !in it }
        world.media.fault = { _, _ -> null }

        val run = keepsake.saves().first().id
        saves.start(SaveOrder.TheRest(run))
        val rest = saves.await<SaveState.Done>().summary
        assertEquals(SaveEnd.Completed, rest.end)
        assertEquals(listOf(run, rest.run), keepsake.saves().single().runs)
        assertEquals(listOf(asked.size.toULong()), keepsake.itemsOfSaves())
        keepsake.shutDown()
    }

    /** What is held in its middle goes on with this. */
    private val goOn = CountDownLatch(1)

    /** Two orders about thirty items each, of which the first stops in its middle until [goOn], and then takes a while. */
    private suspend fun twoOrders(keepsake: Keepsake): List<SaveOrder> {
        world.media.fault = { call, number -> null.also { if (call == Call.OPEN) hold(number) } }
        val all = keepsake.media().load(null, 60).items.map { it.item.id }
        return all.chunked(30).map { SaveOrder.FromExports(Selection(MediaFilter(media = it))) }
    }

    private fun hold(number: Int) {
        if (number > BEFORE) goOn.await(60, TimeUnit.SECONDS)
        Thread.sleep(SLOW)
    }

    private suspend fun Keepsake.itemsOfSaves() = saves().map { it.totals.run { saved + alreadyThere + skipped + failed } }

    @Test
    fun `paused and gone on with, it is one save`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (saves) = process(keepsake)
        saves.start(twoOrders(keepsake).first())
        saves.await<SaveState.Saving>()
        saves.pause(Saves.FROM_EXPORTS)
        goOn.countDown()
        val first = saves.await<SaveState.Paused>().run
        saves.resume(Saves.FROM_EXPORTS)
        val done = saves.await<SaveState.Done>().summary
        assertEquals(SaveEnd.Completed, done.end)
        assertEquals(listOf(first, done.run), keepsake.saves().single().runs)
        assertEquals(listOf(30uL), keepsake.itemsOfSaves())
        keepsake.shutDown()
    }

    @Test
    fun `what is asked for while a save goes on has its turn after it`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (saves, runner) = process(keepsake)
        val (first, second) = twoOrders(keepsake)
        saves.start(first)
        saves.await<SaveState.Saving>()
        // The system keeps the work that it has.
        runner.idle = true
        repeat(2) { saves.start(second) }
        goOn.countDown()
        saves.await<SaveState.Done>()
        assertEquals(listOf<ULong>(30u, 30u), keepsake.itemsOfSaves())
        assertEquals(0, File(world.place, "saves").list()?.size)
        keepsake.shutDown()
    }

    @Test
    fun `what follows a save is not lost with the process`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (first, system) = process(keepsake)
        val orders = twoOrders(keepsake)
        first.start(orders[0])
        first.await<SaveState.Saving>()
        // The system keeps the work that it has, which ends with the process.
        system.idle = true
        first.start(orders[1])
        system.running.getValue(Saves.FROM_EXPORTS).apply {
            cancel()
            goOn.countDown()
            join()
        }

        val (second) = process(keepsake)
        second.restore()
        second.await<SaveState.Done>()
        assertEquals(listOf<ULong>(30u, 30u), keepsake.itemsOfSaves())
        keepsake.shutDown()
    }

    @Test
    fun `a save that is asked for while another is being stopped is not forgotten with it`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (saves) = process(keepsake)
        val (first, second) = twoOrders(keepsake)
        saves.start(first)
        saves.await<SaveState.Saving>()
        val asked = launch(start = CoroutineStart.UNDISPATCHED) {
            saves.stop(Saves.FROM_EXPORTS)
            saves.start(second)
        }
        // It stops after the item in hand.
        goOn.countDown()
        asked.join()
        val done = saves.await<SaveState.Done>()
        assertEquals(keepsake.saves().first().id, done.summary.run)
        assertEquals(30uL, keepsake.itemsOfSaves().first())
        keepsake.shutDown()
    }

    @Test
    fun `trying again where nothing failed leaves nothing behind, and what follows it has its turn`() = runBlocking {
        val keepsake = world.with("many.zip")
        val (saves) = process(keepsake, idle = true)
        val (first, second) = twoOrders(keepsake)
        goOn.countDown()
        val run = keepsake.saveAll(world.roll(), (first as SaveOrder.FromExports).selection).run
        for (next in listOf(null, second)) {
            saves.start(SaveOrder.WhatFailed(run))
            next?.let { saves.start(it) }
            saves.carryOut(Saves.FROM_EXPORTS) { PauseReason.BySystem(STOPPED) }
            assertEquals(next != null, saves.states.value[Saves.FROM_EXPORTS] is SaveState.Done)
            assertEquals(next != null, Saves.FROM_EXPORTS in saves.states.value)
            assertNull(kept(Saves.FROM_EXPORTS))
        }
        assertEquals(listOf<ULong>(30u, 30u), keepsake.itemsOfSaves())
        keepsake.shutDown()
    }

    @Test
    fun `links that are asked for again while they are not over are one order, which goes on`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake, idle = true)
        val order = SaveOrder.FromLinks("https://www.instagram.com/p/abc/")
        val id = saves.start(order)
        saves.pause(id)
        assertEquals(id, saves.start(order))
        assertEquals(mapOf(id to SaveState.Waiting), saves.states.value)
        saves.stop(id)
        assertTrue(saves.start(order) != id)
        keepsake.shutDown()
    }

    @Test
    fun `two workers at one order carry it out once`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake, idle = true)
        saves.start(everything)
        List(2) { launch(Dispatchers.Default) { saves.carryOut(Saves.FROM_EXPORTS) { PauseReason.BySystem(STOPPED) } } }.forEach { it.join() }
        assertEquals(1, keepsake.saves().size)
        keepsake.shutDown()
    }

    @Test
    fun `an id is not given again while the system may still end its job`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake, idle = true)
        val ids = List(2) { saves.start(SaveOrder.FromLinks("https://www.instagram.com/p/abc/")).also { saves.stop(it) } }
        assertEquals(2, ids.toSet().size)
        val atOnce = List(8) { async(Dispatchers.Default) { saves.start(SaveOrder.FromLinks("https://www.instagram.com/p/abc$it/")) } }.awaitAll()
        assertEquals(8, atOnce.toSet().size)
        keepsake.shutDown()
    }

    @Test
    fun `what waits says what it lacks, and a link for Wi-Fi alone can begin on any network`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves, system) = process(keepsake, idle = true)
        val shown = MutableStateFlow(emptyMap<String, Lack>())
        val screen = launch(Dispatchers.Default) { saves.lacks.collect { shown.value = it } }
        suspend fun awaitLacks(vararg lacks: Pair<String, Lack>) = withTimeout(10_000) { shown.first { it == mapOf(*lacks) } }.let { }
        saves.start(everything)
        val (wifi, any) = listOf(true, false).map { saves.start(SaveOrder.FromLinks("https://www.instagram.com/p/abc/", onlyUnmetered = it)) }
        awaitLacks()
        system.conditions.value = Conditions(hasRoom = false, Conditions.Reach.METERED)
        awaitLacks(Saves.FROM_EXPORTS to Lack.ROOM, wifi to Lack.UNMETERED_NETWORK)
        saves.overAnyNetwork(wifi)
        awaitLacks(Saves.FROM_EXPORTS to Lack.ROOM)
        // The system knows an order by what it was given for, so that it is given anew.
        assertEquals(listOf(wifi), system.cancelled)
        assertEquals(listOf(Saves.FROM_EXPORTS, wifi, any, wifi), system.started)
        system.conditions.value = Conditions(hasRoom = true, Conditions.Reach.NONE)
        awaitLacks(wifi to Lack.NETWORK, any to Lack.NETWORK)
        screen.cancelAndJoin()
        keepsake.shutDown()
    }

    @Test
    fun `the rest of a save of links is an order of links, and can begin on any network`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake, idle = true)
        val id = saves.start(SaveOrder.TheRest(7, isOfLinks = true, onlyUnmetered = true))
        assertTrue(id, Saves.isOfLinks(id))
        saves.overAnyNetwork(id)
        assertEquals(SaveOrder.TheRest(7, isOfLinks = true), kept(id)?.order)
        keepsake.shutDown()
    }

    @Test
    fun `what a save of links is in the ledger is kept from when its files go into the library`() = FakeInstagram(world.place).use { instagram ->
        // It is told how far it is only once a file is opened.
        world.media.fault = { call, _ -> null.also { if (call == Call.OPEN) Thread.sleep(1_000) } }
        runBlocking {
            val keepsake = world.open().also(instagram::isAskedBy)
            val (saves) = process(keepsake)
            val id = saves.start(SaveOrder.FromLinks(instagram.photo.link))
            assertEquals(saves.await<SaveState.Saving>(id).now.run, kept(id)?.run)
            saves.await<SaveState.LinksDone>(id)
            keepsake.shutDown()
        }
    }

    @Test
    fun `a save of links that is paused while its files come goes on as itself, also from its report`() =
        FakeInstagram(world.place, "media:trickle=1000*1").use { instagram ->
            runBlocking {
                val keepsake = world.open().also(instagram::isAskedBy)
                val (saves) = process(keepsake)
                val id = saves.start(SaveOrder.FromLinks(instagram.carousel.link))
                withTimeout(60_000) { saves.states.first { (it[id] as? SaveState.Fetching)?.now is LinkProgress.Downloading } }
                saves.pause(id)
                val paused = withTimeout(60_000) { saves.states.mapNotNull { it[id] as? SaveState.Paused }.first { it.run != null } }
                val run = keepsake.saves().single()
                assertEquals(run.id to RunEnd.PausedByPerson, paused.run to run.end)
                assertEquals(run.id, kept(id)?.run)
                saves.resume(id)
                val done = saves.await<SaveState.LinksDone>(id).summary.save
                assertEquals(listOf(run.id, done?.run), keepsake.saves().single().runs)
                keepsake.shutDown()
            }
        }

    @Test
    fun `the rest of a save is known by it before it has a run of its own`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake, idle = true)
        val id = saves.start(SaveOrder.TheRest(7, isOfLinks = true))
        saves.pause(id)
        assertEquals(SaveState.Paused(PauseReason.ByPerson, run = 7), saves.states.value[id])
        keepsake.shutDown()
    }

    private fun kept(id: String) = Orders(File(world.place, "saves"), ::told).find(id)

    @Test
    fun `two shares at once are two orders`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves, runner) = process(keepsake, idle = true)
        val ids = List(2) { saves.start(SaveOrder.FromLinks("https://www.instagram.com/p/abc$it/")) }
        assertEquals(ids, runner.started)
        assertEquals(2, ids.toSet().size)
        val (next, again) = process(keepsake, idle = true)
        next.restore()
        assertEquals(ids.toSet(), again.started.toSet())
        keepsake.shutDown()
    }

    @Test
    fun `an order that cannot be written down is not taken`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        File(world.place, "saves").writeText("a file where the folder should be")
        val (saves, runner) = process(keepsake)
        assertTrue(runCatching { saves.start(everything) }.exceptionOrNull() is KeepException.NeedsSpace)
        assertEquals(emptyList<String>(), runner.started)
        keepsake.shutDown()
    }

    @Test
    fun `an order whose giver goes in the middle is given whole`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves, runner) = process(keepsake, idle = true)
        lateinit var giver: Job
        // Gone as soon as it is written down.
        val leaving = object : CoroutineDispatcher() {
            override fun dispatch(context: CoroutineContext, block: Runnable) {
                if (kept(Saves.FROM_EXPORTS) != null) giver.cancel()
                Dispatchers.Default.dispatch(context, block)
            }
        }
        giver = launch(leaving, CoroutineStart.LAZY) { saves.start(everything) }
        giver.join()
        assertTrue(giver.isCancelled)
        assertEquals(listOf(Saves.FROM_EXPORTS), runner.started)
        assertEquals(SaveState.Waiting, saves.states.value[Saves.FROM_EXPORTS])
        keepsake.shutDown()
    }

    @Test
    fun `an order that nobody gave does nothing`() = runBlocking {
        val keepsake = world.with("showcase.zip")
        val (saves) = process(keepsake)
        saves.carryOut("links-7") { PauseReason.BySystem(STOPPED) }
        assertEquals(emptyMap<String, SaveState>(), saves.states.value)
        assertEquals(0, world.all().size)
        keepsake.shutDown()
    }

    private fun told(trouble: KeepException): String = world.context.resources.text(trouble)

    private companion object {
        const val STOPPED = 9

        /** How long a file takes to be opened, in milliseconds. */
        const val SLOW = 20L

        /** So many files are opened before a save is held. */
        const val BEFORE = 3
    }
}
